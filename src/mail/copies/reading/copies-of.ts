import type { CaseFile } from '../../../record/index.js';
import { commonPrints, printsBuilder } from '../prints.js';
import {
  alike,
  type CopyGroup,
  type CopyRow,
  countGroups,
  type GroupCount,
  largestGroups,
  markedMessage,
} from './store.js';

/** A message that is a copy of another, as a list shows it. `date` is in milliseconds since 1970. */
export interface Copy {
  readonly id: string;
  readonly title: string | null;
  readonly messageId: string | null;
  readonly date: number | null;
}

/** A message whose words are nearly the same. `likeness` is from 0 to 1, between the two. */
export interface NearlyCopy extends Copy {
  readonly likeness: number;
}

/** The other messages that are the same mail as one, or nearly; each stands in one list, oldest first. */
export interface Copies {
  /** The EDRM Message Identification Hash, null without Message-ID; and the content hash. */
  readonly mih: string | null;
  readonly contentHash: string;
  /** The same content in other bytes, or under another Message-ID. */
  readonly sameContent: readonly Copy[];
  /** The same Message-ID with another content: a conflict. */
  readonly sameMessageId: readonly Copy[];
  readonly near: readonly NearlyCopy[];
}

/**
 * The copies of a message, by the rowid of its piece; null for what is no message. Near copies are those of the
 * last `arrangeCopies`.
 */
export async function copiesOf(caseFile: CaseFile, serial: number): Promise<Copies | null> {
  const message = markedMessage(caseFile, serial);
  if (message === null) return null;
  const listed = new Set([serial]);
  const others = (rows: readonly CopyRow[]) => {
    const fresh = rows.filter((row) => !listed.has(row.serial));
    for (const row of fresh) listed.add(row.serial);
    return fresh;
  };
  const sameContent = others(alike(caseFile, 'content', message));
  const sameMessageId = others(message.messageId === null ? [] : alike(caseFile, 'messageId', message));
  const near = others(alike(caseFile, 'near', message));
  return {
    mih: message.mih,
    contentHash: message.contentHash,
    sameContent: sameContent.map(copyOf),
    sameMessageId: sameMessageId.map(copyOf),
    near: near.map((row) => ({ ...copyOf(row), likeness: likenessOf(message, row) })),
  };
}

/** The groups of copies in a case: how many of each kind, and the largest of each. */
export interface CopyOverview {
  readonly sameContent: GroupCount & { readonly largest: readonly CopyGroup[] };
  readonly sameMessageId: GroupCount & { readonly largest: readonly CopyGroup[] };
  readonly near: GroupCount & { readonly largest: readonly CopyGroup[] };
}

/** Counts the groups of copies, and gives the `limit` largest of each kind. */
export async function copyOverview(caseFile: CaseFile, limit: number): Promise<CopyOverview> {
  const [sameContent, sameMessageId, near] = (['content', 'messageId', 'near'] as const).map((kind) => ({
    ...countGroups(caseFile, kind),
    largest: largestGroups(caseFile, kind, limit),
  }));
  const none = { groups: 0, messages: 0, largest: [] };
  return { sameContent: sameContent ?? none, sameMessageId: sameMessageId ?? none, near: near ?? none };
}

function copyOf({ id, title, messageId, date }: CopyRow): Copy {
  return { id, title, messageId, date };
}

function likenessOf(one: CopyRow, other: CopyRow): number {
  const builder = printsBuilder(2);
  builder.add(one.prints);
  builder.add(other.prints);
  const prints = builder.build();
  const common = commonPrints(prints, 0, prints, 1);
  return common / Math.max(1, prints.values.length - common);
}
