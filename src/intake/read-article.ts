import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type PieceDraft, type Problem, sha256Of } from '../record/index.js';
import { Failure, reasonOf, type Sentence } from '../text/index.js';
import { draftPiece } from './draft-piece.js';
import { formatOf } from './format-of.js';
import { problemSentences } from './problem-sentence.js';

/** An article as it is checked: its text and what it says of itself. Its date is ISO 8601, null where unknown. */
export interface ReadArticle {
  readonly sha256: string;
  readonly article: {
    readonly text: string;
    readonly title: string | null;
    readonly byline: string | null;
    readonly date: string | null;
    readonly path: string;
  };
}

const NO_READER: Sentence = { en: 'no reader for {mediaType}', fr: 'aucun lecteur pour {mediaType}' };

/**
 * Reads an article from a file in any format that `add` reads. `path` is what the user called it.
 * Fails with `file-not-found`, `file-unreadable` or `no-text`.
 */
export async function readArticle(file: string, path: string): Promise<ReadArticle> {
  const bytes = await readBytes(file, path);
  const name = basename(file);
  const kind = formatOf(bytes, name, null);
  const draft = await draftPiece({ bytes, name, mediaType: null, charset: null }, kind, []);
  const text = draft.rendition?.text ?? '';
  if (text.trim() === '') throw new Failure('no-text', { path, reason: reasonFor(draft, kind.mediaType) });
  const { title, byline, date } = draft;
  const day = date?.at == null ? null : new Date(date.at).toISOString();
  return { sha256: sha256Of(bytes), article: { text, title, byline, date: day, path } };
}

async function readBytes(file: string, path: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Failure('file-not-found', { path }, { cause });
    throw new Failure('file-unreadable', { path, reason: reasonOf(cause) }, { cause });
  }
}

function reasonFor(draft: PieceDraft, mediaType: string): Sentence {
  const [problem]: readonly Problem[] = draft.problems;
  if (problem !== undefined) return withoutStop(problemSentences(problem));
  return {
    en: NO_READER.en.replace('{mediaType}', mediaType),
    fr: NO_READER.fr.replace('{mediaType}', mediaType),
  };
}

/** A sentence as a part of another one. */
function withoutStop({ en, fr }: Sentence): Sentence {
  return { en: en.replace(/\.$/, ''), fr: fr.replace(/\.$/, '') };
}
