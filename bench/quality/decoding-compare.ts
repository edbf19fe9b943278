import type { Named, Reading } from './decoding-readings.js';

/** In what two readings of a mail differ; each is empty or false where they agree. */
export interface Differences {
  readonly subject: boolean;
  readonly from: boolean;
  readonly to: boolean;
  /** Words of the oracle's body that the other body has not, each as often as it lacks. */
  readonly lostWords: readonly string[];
  /** Attachments of the oracle that the other reading has not, by SHA-256. */
  readonly lostAttachments: readonly string[];
}

/** Compares a reading with the oracle's. What the oracle could not read is no difference. */
export function differences(oracle: Reading, reading: Reading): Differences {
  return {
    subject: tidy(oracle.subject ?? '') !== tidy(reading.subject ?? ''),
    from: mailboxesDiffer(oracle.from, reading.from),
    to: mailboxesDiffer(oracle.to, reading.to),
    lostWords: missing(soundWords(oracle.body), soundWords(reading.body)),
    lostAttachments: missing(oracle.attachments ?? [], reading.attachments ?? []),
  };
}

function mailboxesDiffer(oracle: readonly Named[] | null, other: readonly Named[] | null): boolean {
  const shown = (mailboxes: readonly Named[]): string =>
    mailboxes.map(([name, address]) => `${tidy(name)} <${tidy(address)}>`).join(', ');
  return oracle !== null && shown(oracle) !== shown(other ?? []);
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * The words of a text, without marks of quotation, which unwrapping moves, and without those that the reader
 * could not decode itself: a word with U+FFFD or a control character in it is no word to be lost.
 */
function soundWords(text: string | null): string[] {
  return (text ?? '')
    .split(/[\s>\u200b]+/)
    .filter((word) => word !== '' && !/[\ufffd\p{Cc}\p{Cs}]/u.test(word));
}

/** What is in `all` oftener than in `some`. */
function missing(all: readonly string[], some: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const one of some) left.set(one, (left.get(one) ?? 0) + 1);
  return all.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}
