/** A subject without what replies and forwards put before and behind it. */
export interface BaseSubject {
  /** In lower case, with single blanks; empty where nothing is left. */
  readonly base: string;
  readonly isReply: boolean;
  readonly isForward: boolean;
}

/** Tags of lists and bug trackers: [name]. */
const TAG = /^\s*\[[^\][]{0,80}\]\s*/;
/** Re, with its number (Re[2]:, Re^3:, Re(2):), as mail programs of many languages write it. */
const REPLY =
  /^\s*(?:re|réf?|ref|rép|aw|antw(?:ort)?|sv|odp|rif|ynt|回复|答复)\s*(?:\[\d{1,3}\]|\(\d{1,3}\)|\^\d{1,3}|\*\d{1,3})?\s*[:：]\s*/iu;
const FORWARD = /^\s*(?:fwd?|tr|wg|rv|doorst|vb|vs|转发)\s*(?:\[\d{1,3}\]|\(\d{1,3}\))?\s*[:：]\s*/iu;
const TRAILER = /\s*\(fwd\)\s*$/i;
const WRAPPED = /^\s*\[\s*fwd?:\s*(.*)\]\s*$/iu;
/** No subject has more prefixes; what has is left as it stands, in linear time. */
const MOST_PREFIXES = 60;
const LONGEST = 2_000;

/**
 * The base subject (RFC 5256, 2.1), with the reply and forward prefixes of other languages. A tag in brackets is
 * taken off where something is left behind it. Null and blank give an empty base.
 */
export function baseSubject(title: string | null): BaseSubject {
  let base = (title ?? '').slice(0, LONGEST).normalize('NFC').replace(/\s+/g, ' ').trim();
  let isReply = false;
  let isForward = false;
  for (let turn = 0; turn < MOST_PREFIXES; turn++) {
    const next = withoutOne(base);
    if (next === null) break;
    base = next.rest;
    isReply ||= next.kind === 'reply';
    isForward ||= next.kind === 'forward';
  }
  return { base: base.trim().toLowerCase(), isReply, isForward };
}

interface Shortened {
  readonly rest: string;
  readonly kind: 'reply' | 'forward' | 'tag';
}

function withoutOne(text: string): Shortened | null {
  if (REPLY.test(text)) return { rest: text.replace(REPLY, ''), kind: 'reply' };
  if (FORWARD.test(text)) return { rest: text.replace(FORWARD, ''), kind: 'forward' };
  const wrapped = WRAPPED.exec(text)?.[1];
  if (wrapped !== undefined) return { rest: wrapped, kind: 'forward' };
  if (TRAILER.test(text)) return { rest: text.replace(TRAILER, ''), kind: 'forward' };
  const untagged = text.replace(TAG, '');
  return untagged !== text && untagged !== '' ? { rest: untagged, kind: 'tag' } : null;
}
