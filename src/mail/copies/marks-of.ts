import { type MessageMarks, mailboxLine, type PieceDraft } from '../../record/index.js';
import { segmentsOf } from '../segments-of.js';
import { contentHashOf } from './content-hash-of.js';
import { mihOf } from './mih-of.js';
import { printsOf } from './prints-of.js';
import { ownWords, quotedRunsOf } from './quoted-runs-of.js';

/**
 * What is worked out of a message where it is read: by what its copies are known, fingerprints of the words its
 * sender wrote, and the runs of words it quotes. Null for what is not a message. Linear in its text.
 */
export function marksOf(draft: PieceDraft): MessageMarks | null {
  if (draft.kind !== 'message') return null;
  const text = draft.rendition?.text ?? '';
  const segments = segmentsOf(text, { from: senderOf(draft) });
  return {
    mih: mihOf(draft.message?.messageId ?? null),
    contentHash: contentHashOf(draft),
    prints: printsOf(text, ownWords(segments)),
    quoted: quotedRunsOf(text, segments),
  };
}

/** Who signs: the author as the header writes name and address, or null where it names none. */
function senderOf({ message }: PieceDraft): string | null {
  const from = message?.mailboxes.find(({ role }) => role === 'from');
  return from === undefined ? null : mailboxLine(from);
}
