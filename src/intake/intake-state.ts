import { type CaseFile, type Problem, takeInWhole, type WholeSource } from '../record/index.js';
import type { ReadingPool } from './reading-pool.js';
import type { AddedSource, PathProblem } from './types.js';

/** What an intake keeps in mind while it runs. */
export interface Intake {
  readonly caseFile: CaseFile;
  /** Who reads mail and files: this thread, or others. */
  readonly pool: ReadingPool;
  readonly onProgress: (intake: Intake, path: string) => void;
  readonly taken: AddedSource[];
  readonly again: string[];
  readonly refused: PathProblem[];
  readonly problems: PathProblem[];
  readonly tally: { added: number; known: number };
  /** Bytes of the given files that are done with. */
  bytes: number;
  /** Small sources that wait to be written in one transaction. */
  readonly small: WholeSource[];
  smallBytes: number;
  /** Files that came out of the archive at hand and of those inside it: bounded together, so that all ends. */
  entries: number;
}

/** A new intake, with nothing taken in yet. */
export function newIntake(caseFile: CaseFile, pool: ReadingPool, onProgress: Intake['onProgress']): Intake {
  return {
    caseFile,
    pool,
    onProgress,
    taken: [],
    again: [],
    refused: [],
    problems: [],
    tally: { added: 0, known: 0 },
    bytes: 0,
    small: [],
    smallBytes: 0,
    entries: 0,
  };
}

/** Writes the small sources that wait. */
export async function flushSmall(intake: Intake): Promise<void> {
  const batch = intake.small.splice(0);
  intake.smallBytes = 0;
  if (batch.length === 0) return;
  const answers = await takeInWhole(intake.caseFile, batch);
  for (const [n, { state, tally }] of answers.entries()) {
    const { source } = batch[n] as (typeof batch)[number];
    if (state === 'complete') intake.again.push(source.path);
    else intake.taken.push({ path: source.path, format: source.format, ...tally });
    intake.tally.added += tally.added;
    intake.tally.known += tally.known;
  }
  intake.onProgress(intake, batch.at(-1)?.source.path ?? '');
}

/** Notes a problem inside a source: kept with the source when it is complete, and told at the end. */
export function noteProblem(intake: Intake, path: string, problem: Problem): void {
  intake.problems.push({ path, ...problem });
}
