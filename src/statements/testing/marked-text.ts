import type { Language } from '../../language/index.js';
import type { Span } from '../../text/index.js';
import { statementsOf } from '../statements-of.js';
import type { Party, Statement } from '../types.js';

/**
 * Text with marks in it, in which both the case and what is expected of it are written:
 *
 *     “⟦1d We will not sell,⟧” ⟦1c said⟧ ⟦1s Musk⟧ to ⟦1a Altman⟧. The ⟦t “hybrid plan”⟧ failed.
 *
 * A number is a statement; d and m are the content of a direct or mixed one, c its cue, s and a where speaker and
 * addressee are mentioned; t is a term and b the title of a work. Marks may stand inside each other.
 */
interface Inserted {
  readonly at: number;
  readonly order: number;
  readonly mark: string;
}

/** The bare text of a marked one. */
export function unmarked(marked: string): string {
  return marked.replace(/⟦\S+ |⟧/g, '');
}

/** What the program finds in a text, written into it as marks. */
export function markedBy(text: string, language: Language): string {
  const report = statementsOf(text, language);
  const inserted: Inserted[] = [];
  for (const statement of report.statements) markStatement(statement, inserted);
  for (const term of report.terms) mark(term.kind === 'title' ? 'b' : 't', term, inserted);
  inserted.sort((one, other) => one.at - other.at || one.order - other.order);
  let marked = '';
  let from = 0;
  for (const { at, mark: symbol } of inserted) {
    marked += text.slice(from, at) + symbol;
    from = at;
  }
  return marked + text.slice(from);
}

/** The names of all speakers, in the order of the statements. */
export function speakersOf(text: string, language: Language): (string | null)[] {
  return statementsOf(text, language).statements.map((statement) => statement.speaker?.name ?? null);
}

function markStatement(statement: Statement, inserted: Inserted[]): void {
  const number = statement.id.slice(1);
  for (const span of statement.content) mark(number + statement.form.charAt(0), span, inserted);
  if (statement.cue !== null) mark(`${number}c`, statement.cue, inserted);
  markParty(`${number}s`, statement.speaker, inserted);
  markParty(`${number}a`, statement.addressee, inserted);
}

function markParty(label: string, party: Party | null, inserted: Inserted[]): void {
  if (party?.mention) mark(label, party.mention, inserted);
}

/** Of marks at one place closing ones come first; of those that open there the longer span's. */
function mark(label: string, span: Span, inserted: Inserted[]): void {
  const length = span.end - span.start;
  inserted.push({ at: span.start, order: 1 - length / 1e9, mark: `⟦${label} ` });
  inserted.push({ at: span.end, order: length / 1e9 - 1, mark: '⟧' });
}
