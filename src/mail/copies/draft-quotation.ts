import { pieceId, quotedText, sha256Of } from '../../record/index.js';
import { readBlockField } from '../header-fields.js';
import { hashWords } from './hash-words.js';
import { readQuotedDate } from './quoted-date.js';
import type { HostText, QuotationDraft, RunKey, StoredRun } from './store.js';

const NO_RUN: StoredRun = { depth: 0, author: null, date: null, spans: [] };

/**
 * The piece that stands for a lost mail, out of the message that quotes most of it. Its id is made of its words
 * alone (their hashes as `hashWords` gives them, little-endian): the same in every case and whoever quotes it.
 * The subject is that of the header block above the words; under an attribution line it is the host's, without
 * the marks of replies. Author and date are as they are introduced.
 */
export function draftQuotation(host: HostText, key: RunKey): QuotationDraft {
  const run = host.runs.get(key.n) ?? NO_RUN;
  const text = quotedText(host.text, run.spans);
  const words = hashWords(host.text, run.spans);
  const identity = sha256Of(new Uint8Array(words.buffer, words.byteOffset, words.byteLength));
  const title = subjectAbove(host.text, run.spans[0]?.start ?? 0) ?? baseSubject(host.title);
  const date = readQuotedDate(run.date);
  return {
    id: pieceId('text', `quotation ${identity}`),
    host: key.piece,
    n: key.n,
    sha256: sha256Of(text),
    size: Buffer.byteLength(text),
    title,
    byline: run.author,
    dateRaw: run.date,
    dateAt: date?.at ?? null,
    dateOffset: date?.offset ?? null,
  };
}

/** A header block is no longer than this. */
const MOST_LINES = 14;
const MOST_CHARACTERS = 2000;

/** The subject in the header block that ends above an offset; null where none stands there. */
function subjectAbove(text: string, offset: number): string | null {
  const above = text
    .slice(Math.max(0, offset - MOST_CHARACTERS), offset)
    .trimEnd()
    .split('\n');
  let fields = 0;
  for (const line of above.reverse().slice(0, MOST_LINES)) {
    const content = line.replace(/^[\s>|]+/, '').trimEnd();
    if (content === '' && fields > 0) return null;
    const field = readBlockField(content);
    if (field?.role === 'subject') return baseSubject(field.value);
    if (field !== null) fields++;
  }
  return null;
}

/** A subject without the marks of replies and forwards in front; null where nothing else is there. */
function baseSubject(subject: string | null): string | null {
  const base = (subject ?? '')
    .replace(/^(?:\s*(?:re|fwd?|tr|aw|sv|rif|réf?)\s*(?:\[\d+\])?\s*:)+/i, '')
    .trim();
  return base === '' ? null : base;
}
