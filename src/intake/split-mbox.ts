import type { Escaping } from '../record/index.js';
import type { Span } from '../text/index.js';
import { type ByteSource, type Look, lookInto } from './byte-source.js';
import { findPostmark, postmarkAt } from './find-postmark.js';

/**
 * The four mbox formats of mbox(5) of qmail. `mboxo` and `mboxrd` part messages by "From " lines and
 * escape such lines in bodies, `mboxo` in a way that cannot be undone wholly; `mboxcl` escapes and also
 * gives a Content-Length; `mboxcl2` gives it and escapes nothing.
 */
export type MboxDialect = 'mboxo' | 'mboxrd' | 'mboxcl' | 'mboxcl2';

/** One message of an mbox: offsets in bytes of the file, without postmark and separating blank line. */
export interface MboxMessage extends Span {
  readonly escaping: Escaping;
  /** Where the next postmark stands, or the size of the file: `splitMbox` can be resumed from here. */
  readonly next: number;
  /** Whether it is larger than `OVERSIZE`, so that only its header should be read. */
  readonly oversize: boolean;
  /** Whether its Content-Length was there, believed, and gave the end. */
  readonly measured: boolean;
}

/** Messages above this many bytes are marked: to be parsed, a message is held in memory whole. */
export const OVERSIZE = 150 * 1_048_576;

const ESCAPINGS: Readonly<Record<MboxDialect, Escaping>> = {
  mboxo: 'mboxo',
  mboxrd: 'mboxrd',
  mboxcl: 'mboxrd',
  mboxcl2: 'none',
};

const SCAN = 65_536;
const HEADER_REACH = 65_536;

/** Where a message ends, and the postmark of the one behind it. */
interface Ending {
  readonly end: number;
  readonly following: Span | null;
  readonly measured: boolean;
}

/**
 * Splits an mbox, in one pass and in little memory however large it is. Yields every message in the order
 * of the file, an empty one where two postmarks stand together; nothing for an empty file. What stands
 * before the first postmark is yielded as a message too, if it is not blank, so that no byte is lost.
 *
 * `from` is 0 or the `next` of an earlier message; `oversize` is the size in bytes above which messages are
 * marked. Errors are those of the source alone.
 */
export async function* splitMbox(
  source: ByteSource,
  dialect: MboxDialect,
  from = 0,
  oversize = OVERSIZE,
): AsyncGenerator<MboxMessage> {
  const look = lookInto(source);
  const yielded = (start: number, { end, following, measured }: Ending): MboxMessage => ({
    start,
    end,
    escaping: ESCAPINGS[dialect],
    next: following?.start ?? source.size,
    oversize: end - start > oversize,
    measured,
  });
  let postmark = (await postmarkAt(look, from)) ?? (await findPostmark(look, source.size, from));
  const first = postmark?.start ?? source.size;
  if (!(await isBlank(look, from, first))) {
    const end = await withoutBlankLine(look, from, first);
    yield yielded(from, { end, following: postmark, measured: false });
  }
  while (postmark !== null) {
    const start: number = postmark.end;
    const ending = await endingOf(look, source.size, start, dialect);
    yield yielded(start, ending);
    postmark = ending.following;
  }
}

async function endingOf(look: Look, size: number, start: number, dialect: MboxDialect): Promise<Ending> {
  const measured = dialect.startsWith('mboxcl') ? await measuredEnding(look, size, start) : null;
  if (measured !== null) return measured;
  const following = await findPostmark(look, size, start);
  const end = await withoutBlankLine(look, start, following?.start ?? size);
  return { end, following, measured: false };
}

/**
 * The ending by the Content-Length of the message at `start`, or null where it has none or a wrong one,
 * which is common: it is believed only where the file ends there, or where nothing but blank lines stands
 * between there and a postmark.
 */
async function measuredEnding(look: Look, size: number, start: number): Promise<Ending | null> {
  const length = contentLength((await look(start, HEADER_REACH)).subarray(0, HEADER_REACH));
  if (length === null || start + length > size) return null;
  const end = start + length;
  const rest = (await look(end, 256)).toString('latin1', 0, 256);
  const blank = /^[\r\n]{0,16}/.exec(rest)?.[0].length ?? 0;
  if (end + blank >= size) return { end, following: null, measured: true };
  const following = await postmarkAt(look, end + blank);
  return following === null ? null : { end, following, measured: true };
}

/** The size of header, blank line and body together, or null where no Content-Length is given. */
function contentLength(beginning: Buffer): number | null {
  const ends = ['\n\n', '\n\r\n'].map((mark) => ({ at: beginning.indexOf(mark), size: mark.length }));
  const found = ends.filter(({ at }) => at >= 0).sort((one, other) => one.at - other.at)[0];
  if (found === undefined) return null;
  const header = beginning.toString('latin1', 0, found.at + 1);
  const field = /^content-length:[ \t]{0,9}(\d{1,15})[ \t]{0,9}\r?$/im.exec(header);
  return field === null ? null : found.at + found.size + Number(field[1]);
}

async function isBlank(look: Look, start: number, end: number): Promise<boolean> {
  for (let at = start; at < end; at += SCAN) {
    const size = Math.min(SCAN, end - at);
    const bytes = (await look(at, size)).subarray(0, size);
    if (bytes.some((byte) => byte > 0x20)) return false;
  }
  return true;
}

/** The end of a message: before the blank line that parts it from what follows, if one does. */
async function withoutBlankLine(look: Look, start: number, end: number): Promise<number> {
  const from = Math.max(start, end - 4);
  const tail = (await look(from, end - from)).toString('latin1', 0, end - from);
  const blank = /(^|\n)(\r?\n)$/.exec(tail);
  const whole = blank !== null && (blank[1] === '\n' || from === start);
  return whole ? end - (blank[2] ?? '').length : end;
}
