import { closeSync, openSync, readSync } from 'node:fs';
import type { PlacedPiece, Problem } from '../record/index.js';
import { preparedPiece } from './prepared-piece.js';
import type { MboxMessage } from './split-mbox.js';
import type { Given } from './types.js';
import { unescapeMbox } from './unescape-mbox.js';

/** Messages of a mailbox that stand one behind the other. */
export interface MessageStretch {
  /** Where the mailbox lies. */
  readonly path: string;
  readonly messages: readonly MboxMessage[];
}

/** What was made of a stretch: its messages in their order, and what some of them carried to be opened. */
export interface MessagesRead {
  readonly read: readonly ReadMessage[];
  readonly archives: readonly Given[];
}

export interface ReadMessage {
  readonly placed: PlacedPiece;
  /** Problems of the message and of all that it carries. */
  readonly problems: readonly Problem[];
}

/** Of a message too large to be held in memory, its header is read. */
const OVERSIZE_BYTES = 1_048_576;
const MESSAGE = { format: 'eml', mediaType: 'message/rfc822' } as const;

/** Reads a stretch of a mailbox. The errors are those of the disk. */
export async function readMessages(stretch: MessageStretch): Promise<MessagesRead> {
  const archives: Given[] = [];
  const read: ReadMessage[] = [];
  const bytesOf = stretchBytes(stretch);
  for (const message of stretch.messages) read.push(await readOne(message, bytesOf(message), archives));
  return { read, archives };
}

/** The bytes of each message, all read at once. */
function stretchBytes({ path, messages }: MessageStretch): (message: MboxMessage) => Uint8Array {
  const start = messages[0]?.start ?? 0;
  const last = messages.at(-1);
  const bytes = readRun(path, start, last === undefined ? start : readEnd(last));
  return (message) => bytes.subarray(message.start - start, readEnd(message) - start);
}

function readEnd({ start, end, oversize }: MboxMessage): number {
  return oversize ? start + OVERSIZE_BYTES : end;
}

function readRun(path: string, start: number, end: number): Buffer {
  const bytes = Buffer.allocUnsafe(end - start);
  const file = openSync(path, 'r');
  try {
    let filled = 0;
    while (filled < bytes.length) {
      const count = readSync(file, bytes, filled, bytes.length - filled, start + filled);
      if (count === 0) break;
      filled += count;
    }
    return bytes.subarray(0, filled);
  } finally {
    closeSync(file);
  }
}

async function readOne(message: MboxMessage, escaped: Uint8Array, archives: Given[]): Promise<ReadMessage> {
  const bytes = unescapeMbox(escaped, message.escaping);
  const given: Given = { bytes, name: null, mediaType: null, charset: null };
  const { piece, problems } = await preparedPiece(given, MESSAGE, archives);
  const locator = { start: message.start, end: readEnd(message), escaping: message.escaping };
  return { placed: { piece, locator }, problems };
}
