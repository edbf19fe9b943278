import { buildCommand } from '@stricli/core';
import { type Hit, isoDate, mailboxLine, type SearchOrder, search } from '../../record/index.js';
import { type Lang, type Sentence, say } from '../../text/index.js';
import { type Context, wantsColour } from '../context.js';
import { caseFlag, jsonFlag, langFlag } from '../flags.js';
import { withCase } from '../locate-case.js';
import { readCount } from '../read-count.js';

const WORDS = {
  brief: { en: 'Find pieces and show the passage', fr: 'Chercher des pièces et montrer le passage' },
  full: {
    en: 'Words, "phrases", prefix*, OR, -not, ( ), from: to: cc: with: subject: date:2017..2018 before: after: has:attachment kind: lang: id:. before: and after: take a year, a month or a day in UTC; after: begins with it. Accents, case and typographic marks do not count.',
    fr: 'Mots, "expressions", préfixe*, OR, -sauf, ( ), from: to: cc: with: subject: date:2017..2018 before: after: has:attachment kind: lang: id:. before: et after: prennent une année, un mois ou un jour en UTC ; after: le comprend. Accents, casse et signes typographiques ne comptent pas.',
  },
  query: { en: 'Query', fr: 'Requête' },
  sort: { en: 'Order: rank, newest or oldest', fr: 'Ordre : rank (pertinence), newest ou oldest' },
  limit: { en: 'Most hits to show', fr: 'Nombre de réponses à montrer' },
  none: { en: 'Nothing on this record answers.', fr: 'Rien au dossier ne répond.' },
  total: { en: '{shown} of {total} pieces', fr: '{shown} pièces sur {total}' },
  undated: { en: 'no date', fr: 'sans date' },
  untitled: { en: '(no title)', fr: '(sans titre)' },
} satisfies Record<string, Sentence>;

interface Flags {
  readonly lang?: Lang;
  readonly case?: string;
  readonly json: boolean;
  readonly sort: SearchOrder;
  readonly limit: number;
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
        const result = await search(caseFile, query, { order: flags.sort, limit: flags.limit });
        const { stdout } = this.process;
        if (flags.json) {
          const answer = {
            schema: 'recolement.search/1',
            query,
            total: result.total,
            hits: result.hits.map(hitJson),
          };
          stdout.write(`${JSON.stringify(answer)}\n`);
        } else if (result.total === 0) {
          stdout.write(`${say(WORDS.none, this.lang)}\n`);
        } else {
          const colour = wantsColour(this);
          for (const hit of result.hits) stdout.write(`${hitLines(hit, this.lang, colour)}\n\n`);
          stdout.write(
            `${say(WORDS.total, this.lang, { shown: result.hits.length, total: result.total })}\n`,
          );
        }
      });
    },
  });
}

/** A hit as scripts get it. Offsets are into the text of the piece. */
function hitJson(hit: Hit) {
  const { piece } = hit;
  return {
    piece: piece.id,
    kind: piece.kind,
    format: piece.format,
    title: piece.title,
    date: isoDate(piece.date),
    from: lines(hit, 'from'),
    to: lines(hit, 'to'),
    messageId: piece.messageId,
    language: piece.language,
    score: hit.score,
    rendition: hit.rendition,
    passage: hit.passage,
    marks: hit.marks,
  };
}

function lines(hit: Hit, role: 'from' | 'to'): string[] {
  return hit.piece.mailboxes.filter((mailbox) => mailbox.role === role).map(mailboxLine);
}

function hitLines(hit: Hit, lang: Lang, colour: boolean): string {
  const { piece } = hit;
  const date = isoDate(piece.date)?.slice(0, 10) ?? say(WORDS.undated, lang);
  const from = lines(hit, 'from').join(', ') || (piece.byline ?? piece.format);
  const head = `${piece.id}  ${date}  ${from}\n  ${piece.title ?? say(WORDS.untitled, lang)}`;
  return hit.passage === null
    ? head
    : `${head}\n    ${markPassage(hit, colour).replace(/\s*\n\s*/g, '\n    ')}`;
}

/** The passage with the words asked for set off: in bold on a terminal, in brackets elsewhere. */
function markPassage(hit: Hit, colour: boolean): string {
  const { passage, marks } = hit;
  if (passage === null) return '';
  const [on, off] = colour ? ['\u001b[1;4m', '\u001b[0m'] : ['[', ']'];
  let text = '';
  let at = passage.start;
  for (const mark of marks) {
    if (mark.start < at) continue;
    const start = mark.start - passage.start;
    text += `${passage.exact.slice(at - passage.start, start)}${on}${passage.exact.slice(start, mark.end - passage.start)}${off}`;
    at = mark.end;
  }
  return text + passage.exact.slice(at - passage.start);
}
