import type { CaseFile, WholeSource } from '../record/index.js';
import type { AddedSource, PathProblem } from './add-paths.js';

/** What an intake keeps in mind while it runs. */
export interface Intake {
  readonly caseFile: CaseFile;
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
export function newIntake(caseFile: CaseFile, onProgress: Intake['onProgress']): Intake {
  return {
    caseFile,
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
