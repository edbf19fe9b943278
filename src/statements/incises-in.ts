import type { Span } from '../text/index.js';
import type { Attribution } from './attribution.js';
import { invertedRight } from './cue-behind.js';
import type { NameSense } from './name-run.js';
import { trimmed } from './paragraphs-of.js';
import type { Token } from './tokens-of.js';

/** The words of a quotation around the attribution that French puts inside the marks, and that attribution. */
export interface Incised {
  readonly content: readonly Span[];
  readonly attribution: Attribution;
}

/**
 * « C'est faux, a-t-il dit, et je le prouverai. » holds “a-t-il dit” inside its marks: an incise, between commas
 * or behind a question mark, the verb before its subject. The words said are what stands on both sides of it.
 * Null where the tokens of the quotation's inside hold none.
 */
export function inciseIn(
  text: string,
  inner: Span,
  tokens: readonly Token[],
  sense: NameSense,
): Incised | null {
  if (sense.tables.language !== 'fr') return null;
  for (let at = 0; at < tokens.length - 1; at++) {
    const mark = tokens[at];
    if (mark === undefined || !/^[,!?…—–]$/.test(mark.form)) continue;
    const attribution = invertedRight(sense, tokens, at + 1);
    if (attribution === null || !isIncise(tokens, attribution)) continue;
    return { content: around(text, inner, tokens, mark, attribution), attribution };
  }
  return null;
}

/** The subject must be a pronoun behind a hyphen, or someone who ends the incise or is named in it. */
function isIncise(tokens: readonly Token[], attribution: Attribution): boolean {
  const { speaker } = attribution;
  if (speaker === null) return false;
  const first = tokens[speaker.from];
  const before = tokens[speaker.from - 1];
  if (speaker.kind === 'pronoun')
    return (
      first !== undefined &&
      before !== undefined &&
      first.start - before.end > 0 &&
      first.start - before.end <= 3 &&
      attribution.cue.to >= speaker.from
    );
  if (speaker.kind === 'name') return speaker.from <= attribution.cue.to + 2;
  const after = tokens[speaker.to];
  return after === undefined || after.kind === 'stop' || after.form === ',';
}

function around(
  text: string,
  inner: Span,
  tokens: readonly Token[],
  mark: Token,
  attribution: Attribution,
): Span[] {
  const end = inciseEnd(tokens, attribution);
  const head = { start: inner.start, end: /[!?…]/.test(mark.form) ? mark.end : mark.start };
  const behind = tokens[end];
  const tail = { start: behind?.end ?? inner.end, end: inner.end };
  return [head, tail].map((span) => trimmed(text, span)).filter((span) => span.end > span.start);
}

/** The incise goes up to the next comma or stop: "dit-il en se levant, …". */
function inciseEnd(tokens: readonly Token[], attribution: Attribution): number {
  let at = Math.max(attribution.cue.to, attribution.speaker?.to ?? 0);
  while (at < tokens.length && tokens[at]?.kind !== 'stop' && !/^[,—–]$/.test(tokens[at]?.form ?? '')) at++;
  return at;
}
