import { buildCommand } from '@stricli/core';
import { type SearchOrder, type SearchResult, search } from '../../record/index.js';
import { type Lang, type Sentence, say } from '../../text/index.js';
import { type Context, wantsColour } from '../context.js';
import { caseFlag, jsonFlag, langFlag } from '../flags.js';
import { hitJson, hitLines } from '../hit-lines.js';
import { withCase } from '../locate-case.js';
import { readCount } from '../read-count.js';

const WORDS = {
  brief: { en: 'Find pieces and show the passage', fr: 'Chercher des pièces et montrer le passage' },
  full: {
    en: 'Words, "phrases", prefix*, OR, -not, ( ), from: to: cc: with: person: subject: date:2017..2018 before: after: has:attachment kind: lang: label: thread: id: mih: sha256:. kind:quotation finds mails known only by quotation. before: and after: take a year, a month or a day in UTC; after: begins with it. Accents, case and typographic marks do not count.',
    fr: 'Mots, "expressions", préfixe*, OR, -sauf, ( ), from: to: cc: with: person: subject: date:2017..2018 before: after: has:attachment kind: lang: label: thread: id: mih: sha256:. kind:quotation trouve les courriels connus par citation seulement. before: et after: prennent une année, un mois ou un jour en UTC ; after: le comprend. Accents, casse et signes typographiques ne comptent pas.',
  },
  query: { en: 'Query', fr: 'Requête' },
  sort: { en: 'Order: rank, newest or oldest', fr: 'Ordre : rank (pertinence), newest ou oldest' },
  limit: { en: 'Most hits to show', fr: 'Nombre de réponses à montrer' },
  none: { en: 'Nothing on this record answers.', fr: 'Rien au dossier ne répond.' },
  total: { en: '{shown} of {total} pieces', fr: '{shown} pièces sur {total}' },
  differing: {
    en: '{shown} of {distinct} pieces; {total} with every copy (--all)',
    fr: '{shown} pièces sur {distinct} ; {total} avec toutes les copies (--all)',
  },
  every: {
    en: '{shown} of {total} pieces; {distinct} without copies',
    fr: '{shown} pièces sur {total} ; {distinct} sans les copies',
  },
  all: {
    en: 'Show every copy of a message, not one of them',
    fr: "Montrer toutes les copies d'un message, et pas une seule",
  },
} satisfies Record<string, Sentence>;

interface Flags {
  readonly lang?: Lang;
  readonly case?: string;
  readonly json: boolean;
  readonly sort: SearchOrder;
  readonly limit: number;
  readonly all: boolean;
}

/** `recolement search QUERY` */
export function searchCommand(lang: Lang) {
  return buildCommand<Flags, string[], Context>({
    docs: { brief: say(WORDS.brief, lang), fullDescription: say(WORDS.full, lang) },
    parameters: {
      flags: {
        case: caseFlag(lang),
        json: jsonFlag(lang),
        lang: langFlag(lang),
        sort: {
          kind: 'enum',
          values: ['rank', 'newest', 'oldest'],
          default: 'rank',
          brief: say(WORDS.sort, lang),
        },
        limit: {
          kind: 'parsed',
          parse: readCount,
          default: '20',
          placeholder: 'N',
          brief: say(WORDS.limit, lang),
        },
        all: { kind: 'boolean', default: false, withNegated: false, brief: say(WORDS.all, lang) },
      },
      positional: {
        kind: 'array',
        minimum: 1,
        parameter: { parse: String, placeholder: 'QUERY', brief: say(WORDS.query, lang) },
      },
    },
    async func(flags, ...parts) {
      const query = parts.join(' ');
      await withCase(this, flags.case, async (caseFile) => {
        const { sort: order, limit, all, json } = flags;
        const result = await search(caseFile, query, { order, limit, all });
        writeAnswer(this, result, { json, query, all, colour: wantsColour(this) });
      });
    },
  });
}

function writeAnswer(
  { process: { stdout }, lang }: Context,
  result: SearchResult,
  answer: { readonly json: boolean; readonly query: string; readonly all: boolean; readonly colour: boolean },
): void {
  const { total, distinct, hits } = result;
  if (answer.json) {
    const { query } = answer;
    const json = { schema: 'recolement.search/1', query, total, distinct, hits: hits.map(hitJson) };
    stdout.write(`${JSON.stringify(json)}\n`);
  } else if (total === 0) {
    stdout.write(`${say(WORDS.none, lang)}\n`);
  } else {
    for (const hit of hits) stdout.write(`${hitLines(hit, lang, answer.colour)}\n\n`);
    const sentence = total === distinct ? WORDS.total : answer.all ? WORDS.every : WORDS.differing;
    stdout.write(`${say(sentence, lang, { shown: hits.length, total, distinct })}\n`);
  }
}
