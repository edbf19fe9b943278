import { buildCommand } from '@stricli/core';
import { problemSentence } from '../../intake/index.js';
import { type CaseStatus, listProblems, type NotedProblem, statusOf } from '../../record/index.js';
import { type Lang, type Sentence, say } from '../../text/index.js';
import type { Context } from '../context.js';
import { caseFlag, jsonFlag, langFlag } from '../flags.js';
import { withCase } from '../locate-case.js';

const WORDS = {
  brief: { en: 'What the case holds', fr: 'Ce que contient le dossier' },
  list: { en: 'List every problem noted', fr: 'Lister tous les problèmes notés' },
  case: { en: 'Case: {dir} (database {mb} MB)', fr: 'Dossier : {dir} (base {mb} Mo)' },
  pieces: { en: 'Pieces: {total}', fr: 'Pièces : {total}' },
  kind: { en: '  {count} {kind} ({format})', fr: '  {count} {kind} ({format})' },
  attachments: {
    en: '  of these, {attachments} carried by a message',
    fr: '  dont {attachments} portées par un message',
  },
  sources: { en: 'Sources: {count} ({mb} MB)', fr: 'Sources : {count} ({mb} Mo)' },
  unfinished: {
    en: '  {unfinished} were not read to the end: add them again to finish',
    fr: "  {unfinished} n'ont pas été lues jusqu'au bout : versez-les de nouveau pour finir",
  },
  people: {
    en: 'Mailboxes: {count}; the most frequent senders:',
    fr: 'Adresses : {count} ; les expéditeurs les plus fréquents :',
  },
  dates: { en: 'Dates: {first} to {last}', fr: 'Dates : du {first} au {last}' },
  noDates: { en: 'Dates: none', fr: 'Dates : aucune' },
  undated: {
    en: '  {unknown} messages without a date that can be read',
    fr: '  {unknown} messages sans date lisible',
  },
  problems: {
    en: 'Problems to look at: {count} (recolement status --problems lists them)',
    fr: 'Problèmes à regarder : {count} (recolement status --problems les liste)',
  },
  log: { en: 'Log: {entries} entries, head {hash}', fr: 'Journal : {entries} entrées, tête {hash}' },
} satisfies Record<string, Sentence>;

const MOST_PROBLEMS = 100_000;

interface Flags {
  readonly lang?: Lang;
  readonly case?: string;
  readonly json: boolean;
  readonly problems: boolean;
}

/** `recolement status` */
export function statusCommand(lang: Lang) {
  return buildCommand<Flags, [], Context>({
    docs: { brief: say(WORDS.brief, lang) },
    parameters: {
      flags: {
        case: caseFlag(lang),
        json: jsonFlag(lang),
        lang: langFlag(lang),
        problems: { kind: 'boolean', default: false, withNegated: false, brief: say(WORDS.list, lang) },
      },
    },
    async func(flags) {
      await withCase(this, flags.case, async (caseFile) => {
        const status = await statusOf(caseFile);
        const noted = flags.problems ? await listProblems(caseFile, MOST_PROBLEMS) : [];
        const { stdout } = this.process;
        if (flags.json) {
          stdout.write(`${JSON.stringify({ schema: 'recolement.status/1', ...status, noted })}\n`);
        } else {
          const lines = [
            ...statusLines(status, this.lang),
            ...noted.map((problem) => problemLine(problem, this.lang)),
          ];
          stdout.write(`${lines.join('\n')}\n`);
        }
      });
    },
  });
}

function statusLines(status: CaseStatus, lang: Lang): string[] {
  const word = (key: keyof typeof WORDS, values = {}) => say(WORDS[key], lang, values);
  const problems = status.problems.reduce((sum, { count }) => sum + count, 0);
  return [
    word('case', { dir: status.dir, mb: megabytes(status.databaseBytes) }),
    word('pieces', { total: status.pieces.reduce((sum, { count }) => sum + count, 0) }),
    ...status.pieces.map((row) => word('kind', row)),
    ...(status.attachments > 0 ? [word('attachments', { attachments: status.attachments })] : []),
    word('sources', { count: status.sources.count, mb: megabytes(status.sources.bytes) }),
    ...(status.sources.unfinished > 0 ? [word('unfinished', { unfinished: status.sources.unfinished })] : []),
    word('people', { count: status.mailboxes }),
    ...status.senders.map(
      ({ name, address, count }) => `  ${count}  ${name === null ? address : `${name} <${address}>`}`,
    ),
    ...dateLines(status, lang),
    word('problems', { count: problems }),
    ...status.problems.map(({ code, count }) => `  ${count}  ${code}`),
    word('log', { entries: status.log.entries, hash: status.log.hash }),
  ];
}

function dateLines({ dates }: CaseStatus, lang: Lang): string[] {
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  const span =
    dates.first === null || dates.last === null
      ? say(WORDS.noDates, lang)
      : say(WORDS.dates, lang, { first: day(dates.first), last: day(dates.last) });
  return dates.unknown > 0 ? [span, say(WORDS.undated, lang, { unknown: dates.unknown })] : [span];
}

function problemLine(problem: NotedProblem, lang: Lang): string {
  return `${problem.path ?? problem.piece ?? ''}: ${problemSentence(problem, lang)}`;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
