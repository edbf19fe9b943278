import type {
  Join,
  NamedPerson,
  Person,
  PersonCandidate,
  PersonSummary,
  WrittenMailbox,
} from '../../mail/index.js';
import { mailboxLine } from '../../record/index.js';
import { type Lang, type Sentence, say } from '../../text/index.js';
import { KINDS, WORDS } from './people-words.js';

/** The list of people, one row each with their addresses below. */
export function listLines(found: { people: readonly PersonSummary[]; total: number }, lang: Lang): string[] {
  if (found.total === 0) return [say(WORDS.none, lang)];
  return [
    ...found.people.flatMap((row) => [
      say(WORDS.row, lang, { id: row.id, messages: row.messages, name: row.name, role: roleOf(row, lang) }),
      ...row.addresses.map((address) => `    ${address}`),
    ]),
    say(WORDS.total, lang, { shown: found.people.length, total: found.total }),
  ];
}

/** All of one person, as lines. */
export function personLines(shown: Person, lang: Lang): string[] {
  const { messages, from, to, cc } = shown;
  const counts = { messages, from, to, cc, first: day(shown.first, lang), last: day(shown.last, lang) };
  return [
    `${shown.id}  ${shown.name}${roleOf(shown, lang)}`,
    say(WORDS.counts, lang, counts),
    say(WORDS.written, lang),
    ...shown.written.map((row) =>
      say(WORDS.mailboxRow, lang, { count: row.count, mailbox: line(row), piece: row.piece ?? '' }),
    ),
    ...section(
      WORDS.joins,
      shown.joins.map((join) => joinLine(join, lang)),
      lang,
    ),
    ...section(
      WORDS.candidates,
      shown.candidates.map((candidate) => candidateLines(candidate, lang)),
      lang,
    ),
  ];
}

function section(title: Sentence, lines: readonly string[], lang: Lang): string[] {
  return lines.length === 0 ? [] : [say(title, lang), ...lines];
}

function joinLine({ kind, a, b }: Join, lang: Lang): string {
  return `  ${because(kind, a, b, '', lang)}`;
}

function candidateLines(
  { person: other, kind, own, other: theirs, isSetAside }: PersonCandidate,
  lang: Lang,
): string {
  const aside = isSetAside ? say(WORDS.setAside, lang) : '';
  return `  ${other.id}  ${other.name}\n      ${because(kind, own, theirs, aside, lang)}`;
}

function because(
  kind: Join['kind'],
  a: WrittenMailbox,
  b: WrittenMailbox,
  aside: string,
  lang: Lang,
): string {
  return say(WORDS.because, lang, { kind: KINDS[kind], aside, a: line(a), b: line(b) });
}

function roleOf({ isRole }: NamedPerson, lang: Lang): string {
  return isRole ? say(WORDS.role, lang) : '';
}

function line({ name, address }: WrittenMailbox): string {
  return mailboxLine({ role: 'from', name: name === '' ? null : name, address });
}

function day(at: number | null, lang: Lang): string {
  return at === null ? say(WORDS.undated, lang) : new Date(at).toISOString().slice(0, 10);
}
