import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMessage } from '../../src/intake/read-message.js';
import { type Segment, segmentAt, segmentsOf } from '../../src/mail/index.js';
import { messagesOf, ROOT } from '../speed/corpus.js';

/** First and last line from one, depth, kind, and where in the text the author's name stands. */
type GoldRun = readonly [number, number, number, keyof typeof KINDS, number?, number?];

interface GoldBody {
  readonly ordinal: number;
  readonly offset: number;
  readonly sha256: string;
  readonly share: 'lists' | 'enron';
  readonly text: string;
  readonly runs: readonly GoldRun[];
}

/** How many lines that say something agree; authors are counted over quoted lines. */
export interface Agreement {
  bodies: number;
  lines: number;
  depthAndKind: number;
  depth: number;
  kind: number;
  quotedLines: number;
  author: number;
}

const KINDS = { t: 'text', a: 'attribution', h: 'header', s: 'signature', d: 'disclaimer' } as const;
const MAIL = join(ROOT, 'corpora', 'lists-100k.mbox');

/** Ordinals of bodies whose text is read otherwise than when it was segmented: these are not measured. */
export interface Measured {
  readonly all: Agreement;
  readonly shares: Readonly<Record<string, Agreement>>;
  readonly changed: readonly number[];
  /** Lines of each body that differ in depth or kind, the most first: ordinal and count. */
  readonly losses: readonly (readonly [number, number])[];
}

/** Compares the segments of the bodies segmented by hand, line by line, with what the hand wrote. */
export async function measureGold(): Promise<Measured> {
  const { bodies } = JSON.parse(readFileSync(new URL('./segments.gold.json', import.meta.url), 'utf8')) as {
    bodies: readonly GoldBody[];
  };
  const all = nothing();
  const shares: Record<string, Agreement> = { lists: nothing(), enron: nothing() };
  const changed: number[] = [];
  const losses: [number, number][] = [];
  for (const body of bodies) {
    const found = await agreementOf(body);
    if (found === null) changed.push(body.ordinal);
    else {
      add(all, found);
      add(shares[body.share] ?? all, found);
      if (found.lines > found.depthAndKind) losses.push([body.ordinal, found.lines - found.depthAndKind]);
    }
  }
  losses.sort((one, other) => other[1] - one[1] || one[0] - other[0]);
  return { all, shares, changed, losses };
}

async function agreementOf({ offset, sha256, text: digest, runs }: GoldBody): Promise<Agreement | null> {
  for await (const { bytes } of messagesOf(MAIL, offset)) {
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) return null;
    const { text, header } = readMessage(bytes);
    if (!createHash('sha256').update(text).digest('hex').startsWith(digest)) return null;
    const sender = header.mailboxes.find(({ role }) => role === 'from');
    const from = sender === undefined ? null : `${sender.name ?? ''} <${sender.address}>`;
    return compared(text, segmentsOf(text, { from }), runs);
  }
  return null;
}

function compared(text: string, segments: readonly Segment[], runs: readonly GoldRun[]): Agreement {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const found = { ...nothing(), bodies: 1 };
  for (const [first, last, depth, kind, from, to] of runs) {
    const author = from === undefined ? null : plain(text.slice(from, to));
    for (let line = first; line <= last; line++) {
      const start = starts[line - 1] ?? 0;
      if (/^[>\s|]*$/.test(text.slice(start, (starts[line] ?? text.length + 1) - 1))) continue;
      count(found, segmentAt(segments, start), depth, KINDS[kind], author);
    }
  }
  return found;
}

function count(
  found: Agreement,
  segment: Segment | null,
  depth: number,
  kind: string,
  author: string | null,
): void {
  const isDepth = segment?.depth === depth;
  const isKind = segment?.kind === kind;
  found.lines++;
  found.depth += Number(isDepth);
  found.kind += Number(isKind);
  found.depthAndKind += Number(isDepth && isKind);
  if (depth === 0) return;
  found.quotedLines++;
  found.author += Number(plain(segment?.author ?? null) === author);
}

/** A name without quotation marks, line ends and reply marks. */
function plain(name: string | null): string | null {
  if (name === null) return null;
  const joined = name.replace(/\n[>\s|]*/g, ' ').replace(/["*]/g, '');
  return joined.replace(/<\s+/g, '<').replace(/\s+/g, ' ').trim();
}

function nothing(): Agreement {
  return { bodies: 0, lines: 0, depthAndKind: 0, depth: 0, kind: 0, quotedLines: 0, author: 0 };
}

function add(sum: Agreement, found: Agreement): void {
  for (const key of Object.keys(sum) as (keyof Agreement)[]) sum[key] += found[key];
}
