import { endOfDate } from './date-words.js';
import type { Introduced } from './types.js';

/** An attribution line as read: whom and when it names, and whether its form leaves no doubt what it is. */
export interface AttributionLine extends Introduced {
  readonly isSure: boolean;
}

/** The verbs that end such a line; "?" stands where a charset was lost. */
const SAID =
  /(?:^|[\s>)"])(?:wrote|writes|write|said|says|sent|has written|(?:a|avez|ai) (?:[ée]|\?{1,2})crit|[ée]crivait|[ée]crit|schrieb|schreibt|geschrieben|escribi[óo?]|dijo|ha scritto|scrisse|scrive|schreef|geschreven|escreveu|skrev|napisa[łl]\(?a?\)?|đã viết|написала?|пишет)\s*\??$/iu;
/** The verb before the name: "Am 3. Mai 2018 schrieb Ana:", "Op 3 mei heeft Ana het volgende geschreven:". */
const SAID_BEFORE = /\s(?:schrieb|schreef|heeft|escribió|ha scritto)\s/i;
const FOLLOWING = /\s+het volgende$/i;
const LEAD =
  /^(?:-{2,}\s*)?(?:On|À|A|Le|Am|El|Il|Op|Em|At|Den|På|Il giorno|W dniu|Vào|No dia|Quoting|Citando|Zitat von|Selon|En réponse à|Begin quoting)\s+/i;
const QUOTING = /^(?:Quoting|Citando(?: a)?|Zitat von|Selon|En réponse à|Begin quoting)\s/i;
const ARTICLE = /^(?:In (?:article|message|news:)?\s*(?:<[^>]{1,200}>|news:\S+),?\s*)/i;
const ADDRESS = /[^\s@<>]@[^\s@<>]+|\S\sat\s\S+\.\S/;
/** Who is not named by a name: the reader, the writer, someone spoken of before. */
const PRONOUN =
  /(?:^|\s)(?:you|i|he|she|they|we|it|one|who|vous|tu|je|j|il|elle|on|nous|ich|er|sie|du|wir)$/i;
const MOST = 400;
const LONGEST_VERB = 32;

/**
 * Reads the line by which a mail program introduces quoted text: "On 2 May 2018, A B <a@b> wrote:", « Le 2 mai
 * 2018 à 10:14, A B a écrit : », "A B writes:", "In article <id>, A B writes:", "2018/5/2, A B <a@b>:",
 * "* A B <a@b> [date]:", "Quoting A B <a@b>:". The line may have been folded: give it joined. `author` is null
 * where it says only "you wrote". Null for a line that is none.
 */
export function readAttributionLine(line: string): AttributionLine | null {
  if (line.length > MOST) return null;
  const text = line
    .replace(/\s+/g, ' ')
    .replace(/^ ?(?:-{2,} ?)?/, '')
    .trim();
  const body = text.replace(/(?:\s?:|\s?-{2,}|\s?\.\.\.)$/, '');
  if (body === text && !/^\d.*>$/.test(text)) return null;
  const said = withoutVerb(body);
  const isWhole = said.length < body.length && !FOLLOWING.test(said);
  const before = isWhole ? null : SAID_BEFORE.exec(said);
  if (before !== null && /\d/.test(said.slice(0, before.index))) {
    return naming(said.replace(FOLLOWING, '').replace(SAID_BEFORE, ' '), false);
  }
  if (said === body) return silentAttribution(body);
  return naming(said, /\b(?:say|said|sent|dijo)/i.test(body.slice(said.length)));
}

/** A line without the verb of saying at its end. */
function withoutVerb(body: string): string {
  const tail = Math.max(0, body.length - LONGEST_VERB);
  const verb = SAID.exec(body.slice(tail));
  return verb === null ? body : body.slice(0, tail + verb.index);
}

/** The line without its verb: date and name, or the name alone. */
function naming(written: string, isSpoken: boolean): AttributionLine | null {
  const isArticle = ARTICLE.test(written);
  const { date, author } = partsOf(written.replace(ARTICLE, ''));
  if (date === null && !isArticle && !isNameLike(author) && (isSpoken || !isPlainName(author))) return null;
  const named = PRONOUN.test(author) ? null : cleanAuthor(author);
  if (named !== null && (named === '' || named.length > 160)) return null;
  return { author: named, date, isSure: date !== null };
}

/** Lines without a verb: they need an address, and a date or a word that tells what they are. */
function silentAttribution(body: string): AttributionLine | null {
  const starred = /^\* (.{2,120}) \[([^\]]{6,60})\]$/.exec(body);
  if (starred !== null)
    return { author: cleanAuthor(starred[1] ?? ''), date: starred[2] ?? null, isSure: true };
  const isQuoting = QUOTING.test(body);
  if (!ADDRESS.test(body) && !isQuoting) return null;
  const { date, author } = partsOf(body);
  if (date !== null && !/\d{4}|\d[/.]\d{1,2}[/.]\d/.test(date)) return null;
  if (
    (date === null && !isQuoting) ||
    author === '' ||
    !(isQuoting || /[>)\]]$/.test(body)) ||
    !isNameLike(author)
  )
    return null;
  return { author: cleanAuthor(author), date, isSure: true };
}

/** Date and name, in whichever order. */
function partsOf(written: string): { date: string | null; author: string } {
  const body = written.replace(LEAD, '');
  const cut = endOfDate(body);
  if (cut > 0) return { date: trimmed(body.slice(0, cut)), author: trimmed(body.slice(cut)) };
  const on = [...body.matchAll(/ (?:on|le|am|el|op) /gi)].at(-1);
  if (on === undefined) return { date: null, author: trimmed(body) };
  const rest = body.slice(on.index + on[0].length);
  const isDate = rest !== '' && endOfDate(rest) === rest.length;
  return isDate
    ? { date: trimmed(rest), author: trimmed(body.slice(0, on.index)) }
    : { date: null, author: trimmed(body) };
}

/** "ana roe": a name without capitals, or somebody's handle. */
function isPlainName(words: string): boolean {
  return /^[\p{Ll}\d_.-]{2,20}(?: [\p{Ll}.-]{1,20}){0,2}$/u.test(words);
}

/** Whether words may be somebody's name: few, beginning with a capital or holding an address. */
function isNameLike(words: string): boolean {
  if (words === '' || words.length > 160) return false;
  if (ADDRESS.test(words)) return words.split(' ').length <= 14;
  return /^["'([<]?\p{Lu}/u.test(words) && words.split(' ').length <= 7 && !/\p{Ll}{3}[.!?] /u.test(words);
}

function trimmed(words: string): string {
  return words.replace(/^[\s,;:]+|[\s,;]+$/g, '');
}

function cleanAuthor(written: string): string {
  return written
    .replace(/["]/g, '')
    .replace(/<\s+/g, '<')
    .replace(/^[\s,;']+|[\s,;']+$/g, '');
}
