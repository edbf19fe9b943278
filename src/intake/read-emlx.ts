import type { Problem } from '../record/index.js';
import type { Span } from '../text/index.js';

/** What an .emlx of Apple Mail holds: where its message stands, in bytes, and what the program notes of it. */
export interface Emlx {
  readonly message: Span;
  readonly detail: Readonly<Record<string, string | number>>;
  readonly problems: readonly Problem[];
}

/** A list of properties is short; what is longer is not one. */
const LONGEST_LIST = 65_536;
const NOTED = ['flags', 'date-received', 'date-last-viewed', 'original-mailbox', 'remote-id'];

/**
 * Reads the frame of an .emlx: a line with the number of bytes of the message, the message, a property list. Where
 * the first line is no number, all of it is the message. Never throws.
 */
export function emlxOf(bytes: Uint8Array, name: string | null): Emlx {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const line = /^(\d{1,10})[ \t]{0,20}\r?\n/.exec(view.toString('latin1', 0, 40));
  const start = line?.[0].length ?? 0;
  const announced = line === null ? view.length : Number(line[1]);
  const end = Math.min(view.length, start + announced);
  const list = view.toString('utf8', end, Math.min(view.length, end + LONGEST_LIST));
  const problems: Problem[] = [];
  if (end - start < announced) problems.push({ code: 'emlx-cut', values: { announced, found: end - start } });
  if (name?.toLowerCase().endsWith('.partial.emlx')) problems.push({ code: 'emlx-partial', values: {} });
  return { message: { start, end }, detail: notesIn(list), problems };
}

/** The noted values of an XML property list; nothing where it is none. */
function notesIn(list: string): Record<string, string | number> {
  const notes = NOTED.flatMap((key) => {
    const found = new RegExp(`<key>${key}</key>\\s{0,20}<(integer|real|string)>([^<]{0,500})<`).exec(list);
    if (found === null) return [];
    const value = found[2] ?? '';
    return [[key, found[1] === 'string' ? value : Number(value)] as const];
  });
  return Object.fromEntries(notes);
}
