import { printsBuilder } from './prints.js';
import type { MarkRow, RunRow } from './store.js';
import type { Messages, Runs } from './types.js';

/** The Message-IDs that messages name, as hashes, nearest first: In-Reply-To, then References from the last on. */
export interface References {
  readonly values: Float64Array;
  readonly starts: Uint32Array;
}

/** Reads the messages of a case into columns. `rows` by serial, ascending; `most` bounds their number. */
export function readMessages(
  rows: Iterable<MarkRow>,
  most: number,
): { messages: Messages; references: References } {
  const serials = new Uint32Array(most);
  const [ids, dates, messageIds, contents] = [0, 1, 2, 3].map(() => new Float64Array(most)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const prints = printsBuilder(most);
  const named: number[] = [];
  const starts = new Uint32Array(most + 1);
  let count = 0;
  for (const [serial, id, date, messageId, inReplyTo, references, content, blob] of rows) {
    serials[count] = serial;
    ids[count] = Number.parseInt(id.slice(0, 13), 16);
    dates[count] = date ?? Number.POSITIVE_INFINITY;
    messageIds[count] = messageId === null ? 0 : hashId(messageId);
    contents[count] = Number.parseInt(content.slice(0, 13), 16);
    prints.add(blob);
    pushNearestFirst(named, inReplyTo, references);
    starts[++count] = named.length;
  }
  const messages = { count, serials, ids, dates, messageIds, contents, prints: prints.build() };
  return { messages, references: { values: Float64Array.from(named), starts } };
}

/** Reads the quoted runs of a case into columns. `rows` by the serial of the host and by number. */
export function readRuns(rows: Iterable<RunRow>, most: number, messages: Messages): Runs {
  const hosts = new Uint32Array(most);
  const numbers = new Uint32Array(most);
  const depths = new Uint32Array(most);
  const named = new Uint8Array(most);
  const prints = printsBuilder(most);
  let count = 0;
  let host = 0;
  for (const [piece, n, depth, isNamed, blob] of rows) {
    while (host < messages.count && (messages.serials[host] ?? 0) < piece) host++;
    hosts[count] = host;
    numbers[count] = n;
    depths[count] = depth;
    named[count] = isNamed;
    prints.add(blob);
    count++;
  }
  return { count, hosts, numbers, depths, named, prints: prints.build() };
}

/** More Message-IDs than these are not looked up: the nearest are what is quoted. */
const MOST_REFERENCES = 12;

function pushNearestFirst(into: number[], inReplyTo: string | null, references: string | null): void {
  if (inReplyTo === null && references === null) return;
  const ids = new Set(inReplyTo?.split(' '));
  for (const id of references?.split(' ').reverse() ?? []) {
    if (ids.size >= MOST_REFERENCES) break;
    ids.add(id);
  }
  for (const id of ids) into.push(hashId(id));
}

/** 53 bits of a Message-ID, never 0: two walks of FNV-1a with different beginnings. */
export function hashId(id: string): number {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let unit = 0; unit < id.length; unit++) {
    const code = id.charCodeAt(unit);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
  }
  return (low >>> 0) * 2 ** 21 + (high >>> 11) + 1;
}

/** Looks up messages by Message-ID: several may bear one. */
export function messagesById({ count, messageIds }: Messages): (id: number) => number[] {
  const last = new Map<number, number>();
  const before = new Int32Array(count).fill(-1);
  for (let message = 0; message < count; message++) {
    const id = messageIds[message] ?? 0;
    if (id === 0) continue;
    before[message] = last.get(id) ?? -1;
    last.set(id, message);
  }
  return (id) => {
    const found: number[] = [];
    for (let message = last.get(id) ?? -1; message >= 0; message = before[message] ?? -1) found.push(message);
    return found;
  };
}
