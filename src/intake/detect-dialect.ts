import { type ByteSource, beginningOf } from './byte-source.js';
import { type MboxDialect, splitMbox } from './split-mbox.js';

/** What told the dialect of an mbox. `nothing-tells` is the default, mboxrd. */
export type DialectReason =
  | 'lengths-fit-unescaped'
  | 'lengths-fit-escaped'
  | 'lengths-fit'
  | 'quotes-escaped'
  | 'quotes-unescaped'
  | 'nothing-tells';

/** The dialect, why it was chosen, and what was counted: kept beside the source, so nothing is silent. */
export interface DialectFound {
  readonly dialect: MboxDialect;
  readonly why: DialectReason;
  readonly evidence: DialectEvidence;
}

/** What was seen in the messages looked at. */
export interface DialectEvidence {
  readonly messages: number;
  /** Messages whose Content-Length gives their end. */
  readonly measured: number;
  /** Lines `From ` in the bodies of messages so measured: nobody escaped them. */
  readonly bare: number;
  /** Lines `>From ` in the bodies of messages so measured. */
  readonly escaped: number;
  /** Quoted "From " lines with one `>` more than the lines beside them, as mboxrd leaves them. */
  readonly deeper: number;
  /** Quoted "From " lines with as many `>` as the lines beside them, as mboxo leaves them. */
  readonly level: number;
}

const LOOKED_AT = 64 * 1_048_576;
const LARGE = 8 * 1_048_576;

/**
 * Tells the dialect of an mbox by its first 64 MB. Content-Lengths that fit, in most messages, tell mboxcl
 * and mboxcl2, and of these two, whether "From " lines in bodies are escaped. Of the other two, only
 * quoted lines `>>From ` are read differently; the depth of quotation beside such a line tells whether the
 * writer added a `>` to it. Where nothing tells: mboxrd.
 */
export async function detectDialect(source: ByteSource): Promise<DialectFound> {
  const evidence = await evidenceOf(beginningOf(source, LOOKED_AT));
  const why = reasonOf(evidence);
  return { dialect: DIALECTS[why], why, evidence };
}

const DIALECTS: Readonly<Record<DialectReason, MboxDialect>> = {
  'lengths-fit-unescaped': 'mboxcl2',
  'lengths-fit-escaped': 'mboxcl',
  'lengths-fit': 'mboxcl',
  'quotes-escaped': 'mboxrd',
  'quotes-unescaped': 'mboxo',
  'nothing-tells': 'mboxrd',
};

/** Three in four: a mail server may have left a Content-Length in some messages of any mbox. */
function reasonOf({ messages, measured, bare, escaped, deeper, level }: DialectEvidence): DialectReason {
  if (measured > 0 && measured * 4 >= messages * 3) {
    if (bare > 0) return 'lengths-fit-unescaped';
    return escaped > 0 ? 'lengths-fit-escaped' : 'lengths-fit';
  }
  if (level > deeper) return 'quotes-unescaped';
  return deeper > 0 ? 'quotes-escaped' : 'nothing-tells';
}

async function evidenceOf(source: ByteSource): Promise<DialectEvidence> {
  let seen: DialectEvidence = { messages: 0, measured: 0, bare: 0, escaped: 0, deeper: 0, level: 0 };
  for await (const { start, end, measured } of splitMbox(source, 'mboxcl2')) {
    const bytes = await source.read(start, Math.min(LARGE, end - start));
    const lines = fromLines(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    seen = {
      messages: seen.messages + 1,
      measured: seen.measured + (measured ? 1 : 0),
      bare: seen.bare + (measured ? lines.filter(({ depth }) => depth === 0).length : 0),
      escaped: seen.escaped + (measured ? lines.filter(({ depth }) => depth > 0).length : 0),
      deeper: seen.deeper + lines.filter(({ depth, beside }) => beside > 0 && depth === beside + 1).length,
      level: seen.level + lines.filter(({ depth, beside }) => beside > 0 && depth === beside).length,
    };
  }
  return seen;
}

/** A line `From ` with so many `>` before it; `beside` are those of the line before or behind it. */
interface FromLine {
  readonly depth: number;
  readonly beside: number;
}

const NEEDLE = Buffer.from('From ');
const GREATER = 0x3e;
const LF = 0x0a;

function fromLines(bytes: Buffer): FromLine[] {
  const lines: FromLine[] = [];
  for (let at = bytes.indexOf(NEEDLE); at >= 0; at = bytes.indexOf(NEEDLE, at + 1)) {
    let start = at;
    while (start > 0 && bytes[start - 1] === GREATER) start--;
    if (start > 0 && bytes[start - 1] !== LF) continue;
    lines.push({ depth: at - start, beside: depthBeside(bytes, start, at) });
  }
  return lines;
}

function depthBeside(bytes: Buffer, start: number, at: number): number {
  const before = bytes.subarray(0, Math.max(0, start - 1)).lastIndexOf(LF) + 1;
  const behind = bytes.indexOf(LF, at);
  return Math.max(start > 0 ? depthAt(bytes, before) : 0, behind < 0 ? 0 : depthAt(bytes, behind + 1));
}

function depthAt(bytes: Buffer, start: number): number {
  let end = start;
  while (bytes[end] === GREATER) end++;
  return end - start;
}
