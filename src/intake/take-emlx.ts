import {
  knownSource,
  type Original,
  type Problem,
  readOriginal,
  type SourceDraft,
  type WholeSource,
} from '../record/index.js';
import { MESSAGE_READER } from './draft-piece.js';
import { type Intake, noteProblem } from './intake-state.js';
import { preparedPiece } from './prepared-piece.js';
import { emlxOf } from './read-emlx.js';
import type { Given, Received } from './types.js';

/** Puts a small source to those that wait to be written. */
type TakeWhole = (
  intake: Intake,
  whole: WholeSource,
  problems: readonly Problem[],
  archives: readonly Given[],
  received: Received,
) => Promise<void>;

/** A message above this is not held in memory; its beginning is read. */
const LARGEST = 150 * 1_048_576;
const BEGINNING = 1_048_576;
const MESSAGE = { format: 'eml', mediaType: 'message/rfc822' } as const;

/** Takes in an .emlx of Apple Mail: the message in it is the piece, by its own bytes. */
export async function takeEmlx(
  intake: Intake,
  original: Original,
  received: Received,
  takeWhole: TakeWhole,
): Promise<void> {
  const { caseFile } = intake;
  const size = original.size > LARGEST ? BEGINNING : original.size;
  const bytes = await readOriginal(caseFile, original.sha256, 0, size);
  const { message, detail, problems } = emlxOf(bytes, received.name);
  const source: SourceDraft = {
    original,
    format: 'emlx',
    reader: MESSAGE_READER.name,
    version: MESSAGE_READER.version,
    detail: { mediaType: 'message/x-emlx', ...detail },
    path: received.path,
    container: received.container,
    modifiedAt: received.modifiedAt,
  };
  const complete = (await knownSource(caseFile, original.size, original.sha256)) === 'complete';
  const archives: Given[] = [];
  const given = {
    bytes: bytes.subarray(message.start, message.end),
    name: received.name,
    mediaType: null,
    charset: null,
  };
  const read = complete ? null : await preparedPiece(given, MESSAGE, archives);
  const locator = { ...message, escaping: 'none' as const };
  const placed = read === null ? [] : [{ piece: read.piece, locator }];
  for (const problem of problems) noteProblem(intake, received.path, problem);
  await takeWhole(intake, { source, placed, problems }, read?.problems ?? [], archives, received);
}
