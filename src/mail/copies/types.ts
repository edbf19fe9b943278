/**
 * All messages of a case in columns, one entry a message in the order of their serials. Typed arrays: a record may
 * hold hundreds of thousands.
 */
export interface Messages {
  readonly count: number;
  readonly serials: Uint32Array;
  /** The first 52 bits of the piece's id: what the record is ordered by where nothing else tells. */
  readonly ids: Float64Array;
  /** Milliseconds since 1970; Infinity where the date is unknown. */
  readonly dates: Float64Array;
  /** 53-bit hashes of Message-ID (0 for none) and content. */
  readonly messageIds: Float64Array;
  readonly contents: Float64Array;
  /** Fingerprints of the words that each sender wrote. */
  readonly prints: Prints;
}

/** The quoted runs of a case in columns, by the serial of the host and then by number. */
export interface Runs {
  readonly count: number;
  /** Index of the host in Messages. */
  readonly hosts: Uint32Array;
  readonly numbers: Uint32Array;
  readonly depths: Uint32Array;
  /** 1 where an attribution line or a header block names who wrote the words. */
  readonly named: Uint8Array;
  readonly prints: Prints;
}

/** Sets of prints laid end to end: set `i` is `values` from `starts[i]` to `starts[i + 1]`, ascending, each once. */
export interface Prints {
  readonly values: Uint32Array;
  readonly starts: Uint32Array;
}

/** Why quoted words are given to a source. */
export type LinkReason = 'reference-and-text' | 'text' | 'quotation';

/** A link by index: run `run` quotes what message `source` says itself. `share` of it stands there, from 0 to 1. */
export interface RunLink {
  readonly run: number;
  readonly source: number;
  readonly reason: 'reference-and-text' | 'text';
  readonly share: number;
}

/** What is known beside the columns: who a message answers, and the words themselves. */
export interface LinkEvidence {
  /** The messages on the record that a host names in In-Reply-To and References, nearest first. */
  named(host: number): readonly number[];
  /** How much of a run's words stand in a message's own words, from 0 to 1, by reading both. */
  shareOfWords(run: number, message: number): number;
  /** Whether a run has words enough to be looked up, by reading it. */
  isLongEnough(run: number): boolean;
}

/** Links, and the runs whose words stand nowhere on the record but in quotations. Both by run, ascending. */
export interface LinkedRuns {
  readonly links: readonly RunLink[];
  readonly nowhere: readonly number[];
}

/** What `arrangeCopies` came to, for the whole case. */
export interface CopiesSummary {
  /** Quoted runs, the short ones included. */
  readonly runs: number;
  readonly linkedByReference: number;
  readonly linkedByText: number;
  /** Runs of words that are on the record by quotation alone, and how many lost mails these make. */
  readonly lostRuns: number;
  readonly lostMails: number;
  /** Groups of messages with nearly the same words, and how many messages are in them. */
  readonly nearGroups: number;
  readonly nearMessages: number;
}
