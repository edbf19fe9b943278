import { arrangeHits, type CaseFile } from '../record/index.js';
import { arrangeCopies } from './copies/index.js';
import { arrangePeople } from './people/index.js';
import { arrangeThreads } from './threads/index.js';

/** A part of the arrangement, and how far it is in its own count. */
export interface ArrangeProgress {
  readonly step: 'threads' | 'people' | 'copies';
  readonly done: number;
  readonly total: number;
}

/**
 * Arranges the mail that came on record since the last time: threads, persons, copies, and the sources of what
 * is quoted. The outcome is that of the record as a whole, in whatever order and batches it came; where nothing is
 * new, nothing is done. An arrangement that was stopped is made by the next one.
 */
export async function arrangeMail(
  caseFile: CaseFile,
  onProgress: (progress: ArrangeProgress) => void = () => {},
): Promise<void> {
  const telling = (step: ArrangeProgress['step']) => (done: number, total: number) =>
    onProgress({ step, done, total });
  await arrangeThreads(caseFile, telling('threads'));
  await arrangePeople(caseFile, telling('people'));
  await arrangeCopies(caseFile, telling('copies'));
  await arrangeHits(caseFile);
}
