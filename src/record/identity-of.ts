import type { CaseFile } from './open-case.js';

/** By what a piece is told from others, and which others are it again or say that they are. */
export interface Identity {
  /** EDRM Message Identification Hash: MD5 of the Message-ID; null where there is none. */
  readonly mih: string | null;
  /** SHA-256 of normalised header and decoded parts; null for what is no message. */
  readonly contentHash: string | null;
  /** Ids of the other messages that have the same content, in their order. */
  readonly copies: readonly string[];
  /** Ids of messages that bear the same Message-ID and have another content, in their order. */
  readonly conflicts: readonly string[];
  /** What its owner called it, in alphabetical order. */
  readonly labels: readonly string[];
}

/** The identity of a piece by its rowid. What is no message has no hashes, copies or conflicts. */
export async function identityOf({ sqlite }: CaseFile, serial: number): Promise<Identity> {
  const marks = sqlite
    .prepare(
      `SELECT m.mih, m.content_hash AS contentHash, p.message_id AS messageId
       FROM message_marks m JOIN pieces p ON p.serial = m.piece WHERE m.piece = ?`,
    )
    .get(serial) as Marks | undefined;
  const labels = sqlite
    .prepare('SELECT label FROM piece_labels WHERE piece = ? ORDER BY label')
    .pluck()
    .all(serial) as string[];
  if (marks === undefined) return { mih: null, contentHash: null, copies: [], conflicts: [], labels };
  const { mih, contentHash, messageId } = marks;
  const others = (condition: string, ...values: (string | Buffer | number | null)[]) =>
    sqlite
      .prepare(
        `SELECT p.id FROM message_marks m JOIN pieces p ON p.serial = m.piece
         WHERE p.serial <> ? AND ${condition} ORDER BY p.id`,
      )
      .pluck()
      .all(serial, ...values) as string[];
  return {
    mih,
    contentHash: contentHash.toString('hex'),
    copies: others(`p.serial IN (${COPIES})`, serial),
    conflicts: others('p.message_id = ? AND m.content_hash <> ?', messageId, contentHash),
    labels,
  };
}

/** Whichever of a group is asked for. */
const COPIES = `SELECT piece FROM copied_messages
  WHERE first = (SELECT first FROM copied_messages WHERE piece = ?)`;

interface Marks {
  readonly mih: string | null;
  readonly contentHash: Buffer;
  readonly messageId: string | null;
}
