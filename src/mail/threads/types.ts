/** A mail as threading sees it: what it is called, what it says it answers, and when it was written. */
export interface Mail {
  /** The number the case gave the piece, and the id made from its content. */
  readonly serial: number;
  readonly piece: string;
  /** Ids with their angle brackets, as the record keeps them. */
  readonly messageId: string | null;
  readonly inReplyTo: readonly string[];
  readonly references: readonly string[];
  /** Milliseconds since 1970 in UTC; null where unknown. */
  readonly date: number | null;
}

/** One piece under a Message-ID. */
export interface Copy {
  readonly serial: number;
  readonly piece: string;
  readonly date: number | null;
}

/**
 * Why one mail stands under another:
 * - `by-hand`: somebody put it there;
 * - `in-reply-to`: its In-Reply-To names that one mail;
 * - `references-last`: that mail is the last of its References;
 * - `in-reply-to-several`: its In-Reply-To names several, that one the first of them on the record;
 * - `references-chain`: it is not on the record, and later mails name it behind that one in their References;
 * - `subject-and-participants`: nothing in its header says so, but subject, people and date fit (off by default).
 */
export type EdgeReason =
  | 'by-hand'
  | 'in-reply-to'
  | 'references-last'
  | 'in-reply-to-several'
  | 'references-chain'
  | 'subject-and-participants';

/** Why what a header says was not followed: it would close a circle, or a copy under the same id says otherwise. */
export type DropReason = 'cycle' | 'conflicting-copy';

/** That one mail stands under another, says somebody or something. Nodes are numbers within one arrangement. */
export interface Claim {
  readonly child: number;
  readonly parent: number;
  readonly reason: EdgeReason;
  /** 0 is the strongest; of two claims on one child the stronger is heard first. */
  readonly strength: number;
  /** How many mails say so. */
  readonly votes: number;
  /** The place of the parent among those named beside it. */
  readonly position: number;
  /** The piece that says so; of copies that contradict each other the earliest is heard. Null where none says it. */
  readonly source: Copy | null;
}

/** A mail of an arrangement: on the record, in one piece or in several under one id, or known only by reference. */
export interface ArrangedNode {
  /** The Message-ID, or the id of the piece where there is none. */
  readonly key: string;
  /** A piece that bears the id, and the others that do; null for a mail known only by reference. */
  readonly copy: Copy | null;
  readonly twins: readonly Copy[] | null;
  /** Whether a piece writes the id otherwise than the key has it. */
  readonly hasOtherSpelling: boolean;
  /** The earliest date of its pieces; null where unknown. */
  readonly date: number | null;
  /** Index of the node it stands under, or null for the top of a tree. */
  readonly parent: number | null;
  readonly reason: EdgeReason | null;
  /** Index of the thread. */
  readonly thread: number;
}

export interface ArrangedThread {
  /** Made from the key of the first mail at the top: the same in every case that holds the same mails. */
  readonly id: string;
  /** Threads of one cluster were arranged together and must be again; null for a thread that is a cluster alone. */
  readonly cluster: number | null;
  /** Mails on the record, those of one id counted once. */
  readonly messages: number;
  readonly firstAt: number | null;
  readonly lastAt: number | null;
}

/** What a header says and the arrangement does not follow. Indices of nodes. */
export interface DroppedEdge {
  readonly child: number;
  readonly parent: number;
  readonly claimed: EdgeReason;
  readonly reason: DropReason;
}

export interface Arrangement {
  readonly nodes: readonly ArrangedNode[];
  /** In the order of their numbers, once. */
  readonly threads: Iterable<ArrangedThread>;
  readonly dropped: readonly DroppedEdge[];
}

/**
 * What a person decided of a mail, named by its key: that it begins a thread of its own (`under` null), or that it
 * stands under another. What answers it goes with it. Of several moves of one mail the last holds.
 */
export interface Move {
  readonly child: string;
  readonly under: string | null;
}

/** A mail with what the fallback by subject and participants looks at. Addresses are in lower case. */
export interface Correspondence {
  readonly key: string;
  readonly title: string | null;
  readonly date: number;
  readonly from: readonly string[];
  readonly to: readonly string[];
}
