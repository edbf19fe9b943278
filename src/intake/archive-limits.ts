import type { Problem } from '../record/index.js';

/** How much an archive may unpack to. Sizes are bytes, ratios unpacked to packed. */
export interface ArchiveLimits {
  readonly entries: number;
  readonly totalBytes: number;
  readonly ratio: number;
  /** Below this many unpacked bytes no ratio is looked at: a short log of one line may pack very well. */
  readonly ratioFrom: number;
  /** How deep archives may lie in archives; counted by the caller. */
  readonly depth: number;
}

export const ARCHIVE_LIMITS: ArchiveLimits = {
  entries: 100_000,
  totalBytes: 64 * 1024 ** 3,
  ratio: 200,
  ratioFrom: 10 * 1_048_576,
  depth: 5,
};

/** Counts what comes out of an archive; `exceeded` is the problem once a bound is passed, for good. */
export interface Meter {
  readonly limits: ArchiveLimits;
  unpacked: number;
  exceeded: Problem | null;
}

export function startMeter(limits: ArchiveLimits): Meter {
  return { limits, unpacked: 0, exceeded: null };
}

/** What stops a stream whose bound is passed; the generator tells the problem to its caller. */
export class BoundPassed extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.name = 'BoundPassed';
    this.problem = problem;
  }
}

/** The problem if so many packed bytes must not become so many, or null. `entry` names what is unpacked. */
export function ratioProblem(
  unpacked: number,
  packed: number,
  entry: string,
  limits: ArchiveLimits,
): Problem | null {
  const within = unpacked <= limits.ratioFrom || unpacked <= packed * limits.ratio;
  return within ? null : { code: 'archive-ratio', values: { entry, limit: limits.ratio } };
}

/**
 * Passes chunks on and counts them, for one entry and for the whole archive. Throws BoundPassed as soon as
 * a bound is passed, so that no more than one chunk is unpacked in vain. `packed` is the entry's size in
 * the archive, `archiveSize` that of the archive: overlapping entries share bytes, and only the second tells.
 */
export async function* metered(
  chunks: AsyncIterable<Uint8Array>,
  entry: string,
  packed: number,
  archive: { readonly name: string; readonly size: number },
  meter: Meter,
): AsyncGenerator<Uint8Array> {
  const { limits } = meter;
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    meter.unpacked += chunk.length;
    const ofEntry = ratioProblem(size, packed, entry, limits);
    if (ofEntry !== null) throw new BoundPassed(ofEntry);
    meter.exceeded ??= ratioProblem(meter.unpacked, archive.size, archive.name, limits);
    if (meter.unpacked > limits.totalBytes) {
      meter.exceeded ??= { code: 'archive-too-large', values: { limit: limits.totalBytes } };
    }
    if (meter.exceeded !== null) throw new BoundPassed(meter.exceeded);
    yield chunk;
  }
}
