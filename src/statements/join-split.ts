import type { Draft } from './draft.js';

/** The longest attribution between two halves of what was said, in tokens. */
const LONGEST_BETWEEN = 45;

/**
 * Joins what an attribution parts: “A,” X said, “B” is one statement with two spans of content. Only where nothing
 * but that attribution stands between the marks, its sentence goes on with the second half, and that is not said
 * to be anybody else's. “A,” said X. “B.” are two: the second is a sentence of its own, which may stand elsewhere
 * on the record, and takes its speaker from the first.
 */
export function joinSplit(drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const before = joined.at(-1);
    if (before !== undefined && belongsTo(before, draft)) {
      joined[joined.length - 1] = {
        ...before,
        content: [...before.content, ...draft.content],
        last: draft.last,
      };
    } else joined.push(draft);
  }
  return joined;
}

function belongsTo(before: Draft, draft: Draft): boolean {
  const { attribution } = before;
  if (attribution === null || attribution.side !== 'right' || !attribution.near) return false;
  if (before.last.frame !== draft.first.frame || before.parent !== draft.parent) return false;
  if (before.form !== 'direct' || before.spoken) return false;
  const from = before.last.token + 1;
  const to = draft.first.token;
  const { tokens } = draft.first.frame;
  if (to - from > LONGEST_BETWEEN || !holdsCue(before, from, to)) return false;
  if (draft.attribution !== null && draft.attribution.cue.from !== attribution.cue.from) return false;
  const between = tokens.slice(from, to);
  if (between.some((token) => token.kind === 'quote')) return false;
  if (between.some((token) => token.kind === 'stop')) return false;
  return draft.attribution !== null || /^[,—–;:]$/.test(between.at(-1)?.form ?? '');
}

/** Whether the cue of the first half stands in this very gap, not before an earlier span that was joined. */
function holdsCue(before: Draft, from: number, to: number): boolean {
  const cue = before.attribution?.cue;
  return cue !== undefined && cue.from >= from && cue.to <= to;
}
