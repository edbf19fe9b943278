import { resolve } from 'node:path';
import { buildCommand } from '@stricli/core';
import { type AddReport, addPaths, type PathProblem, problemSentence } from '../../intake/index.js';
import { type ArrangeProgress, arrangeMail } from '../../mail/index.js';
import type { CaseFile } from '../../record/index.js';
import { type Lang, type Sentence, say } from '../../text/index.js';
import type { Context } from '../context.js';
import { caseFlag, jsonFlag, langFlag } from '../flags.js';
import { withNewCase } from '../locate-case.js';
import { type ProgressLine, progressLine } from '../progress.js';

const WORDS = {
  brief: { en: 'Take files and folders into the case', fr: 'Verser des fichiers et répertoires au dossier' },
  full: {
    en: 'Takes in mbox, maildir, .eml, HTML, PDF, DOCX, text and Markdown, and zip and tar.gz of these. What is given twice changes nothing. An intake that was stopped is finished by giving the same paths again. Makes the case where there is none.',
    fr: "Verse mbox, maildir, .eml, HTML, PDF, DOCX, texte et Markdown, et les zip et tar.gz qui en contiennent. Ce qui est donné deux fois ne change rien. Un versement interrompu s'achève en redonnant les mêmes chemins. Crée le dossier s'il n'y en a pas.",
  },
  path: { en: 'File or folder', fr: 'Fichier ou répertoire' },
  unit: { en: 'pieces', fr: 'pièces' },
  threads: { en: 'messages put into threads', fr: 'messages mis en fils' },
  people: { en: 'mailboxes looked at for persons', fr: 'adresses examinées pour les personnes' },
  copies: { en: 'steps of finding copies and quoted mail', fr: 'étapes : copies et courriers cités' },
  taken: {
    en: 'Taken in: {path} ({format}). New pieces: {added}, already here: {known}',
    fr: 'Versé : {path} ({format}). Pièces nouvelles : {added}, déjà au dossier : {known}',
  },
  again: { en: 'Had already: {path}', fr: 'Déjà au dossier : {path}' },
  refused: { en: 'Not taken in: {path}: {reason}', fr: 'Non versé : {path} : {reason}' },
  problem: { en: 'To look at: {path}: {reason}', fr: 'À regarder : {path} : {reason}' },
  more: {
    en: '… and {count} more of these (recolement status --problems; --json lists all)',
    fr: '… et {count} autres (recolement status --problems ; --json les donne tous)',
  },
  total: {
    en: 'Sources taken in: {sources}, had already: {again}, not taken in: {refused}. New pieces: {added}, already here: {known}. Problems to look at: {problems}. Case: {dir}',
    fr: 'Sources versées : {sources}, déjà au dossier : {again}, non versées : {refused}. Pièces nouvelles : {added}, déjà là : {known}. Problèmes à regarder : {problems}. Dossier : {dir}',
  },
} satisfies Record<string, Sentence>;

/** Lines of one kind that are shown before the rest is counted. */
const MOST_LINES = 20;

interface Flags {
  readonly lang?: Lang;
  readonly case?: string;
  readonly json: boolean;
}

/** `recolement add PATH…` */
export function addCommand(lang: Lang) {
  return buildCommand<Flags, string[], Context>({
    docs: { brief: say(WORDS.brief, lang), fullDescription: say(WORDS.full, lang) },
    parameters: {
      flags: { case: caseFlag(lang), json: jsonFlag(lang), lang: langFlag(lang) },
      positional: {
        kind: 'array',
        minimum: 1,
        parameter: { parse: String, placeholder: 'PATH', brief: say(WORDS.path, lang) },
      },
    },
    async func(flags, ...paths) {
      await withNewCase(this, flags.case, async (caseFile) => {
        const progress = progressLine(this, WORDS.unit);
        const report = await addPaths(
          caseFile,
          paths.map((path) => fromHere(this.cwd, path)),
          {
            onProgress: ({ bytes, totalBytes, pieces }) =>
              progress.update({ done: bytes, total: totalBytes, count: pieces }),
          },
        );
        progress.clear();
        await arrange(this, caseFile);
        const { stdout } = this.process;
        if (flags.json)
          stdout.write(`${JSON.stringify({ schema: 'recolement.add/1', case: caseFile.dir, ...report })}\n`);
        else
          stdout.write(
            reportLines(report, caseFile.dir, this.lang)
              .map((line) => `${line}\n`)
              .join(''),
          );
        if (report.taken.length + report.again.length === 0 && report.refused.length > 0)
          this.process.exitCode = 1;
      });
    },
  });
}

/** Arranges what came on record; each step has a line of its own. */
async function arrange(context: Context, caseFile: CaseFile): Promise<void> {
  let shown: ArrangeProgress['step'] | null = null;
  let line: ProgressLine | null = null;
  await arrangeMail(caseFile, ({ step, done, total }) => {
    if (step !== shown) line?.clear();
    if (step !== shown || line === null) line = progressLine(context, WORDS[step]);
    shown = step;
    line.update({ done, total, count: done });
  });
  (line as ProgressLine | null)?.clear();
}

/** The path as given where it works from here: provenance keeps the words of the user. */
function fromHere(cwd: string, path: string): string {
  return cwd === process.cwd() ? path : resolve(cwd, path);
}

function reportLines(report: AddReport, dir: string, lang: Lang): string[] {
  const reasoned = ({ path, ...problem }: PathProblem) => ({ path, reason: problemSentence(problem, lang) });
  return [
    ...some(
      report.taken.map((taken) => say(WORDS.taken, lang, { ...taken })),
      lang,
    ),
    ...some(
      report.again.map((path) => say(WORDS.again, lang, { path })),
      lang,
    ),
    ...some(
      report.problems.map((problem) => say(WORDS.problem, lang, reasoned(problem))),
      lang,
    ),
    ...some(
      report.refused.map((refused) => say(WORDS.refused, lang, reasoned(refused))),
      lang,
    ),
    say(WORDS.total, lang, {
      sources: report.taken.length,
      again: report.again.length,
      refused: report.refused.length,
      added: report.pieces.added,
      known: report.pieces.known,
      problems: report.problems.length,
      dir,
    }),
  ];
}

function some(lines: readonly string[], lang: Lang): string[] {
  const left = lines.length - MOST_LINES;
  return left <= 1 ? [...lines] : [...lines.slice(0, MOST_LINES), say(WORDS.more, lang, { count: left })];
}
