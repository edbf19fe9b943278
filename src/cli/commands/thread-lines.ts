import type { Thread, ThreadNode, ThreadPiece } from '../../mail/index.js';
import { isoDate, mailboxLine } from '../../record/index.js';
import { type Lang, say } from '../../text/index.js';
import { DROPS, REASONS, WORDS } from './thread-words.js';

/** Deeper than this a terminal has no room left: the rest stands in one column. */
const DEEPEST_INDENT = 24;

/** A line of the tree: a message, or a run of mails that are not on the record. */
interface Row {
  readonly node: ThreadNode;
  readonly depth: number;
  /** Mails in a row that are known only by reference; 0 for a message. */
  readonly gaps: number;
  /** Whether no message stands above it. */
  readonly isFirst: boolean;
}

/** A thread as a tree in plain text. */
export function threadLines(thread: Thread, lang: Lang, options: { readonly reasons: boolean }): string[] {
  const head = say(WORDS.head, lang, {
    id: thread.id,
    messages: thread.messages,
    first: dayOf(thread.firstAt, lang),
    last: dayOf(thread.lastAt, lang),
  });
  return [
    head,
    ...rowsOf(thread.nodes).flatMap((row) => rowLines(row, lang, options.reasons)),
    ...(options.reasons ? droppedLines(thread, lang) : []),
  ];
}

/** A thread as scripts get it: indices are those of `nodes`. */
export function threadJson(thread: Thread) {
  const { id, messages, firstAt, lastAt, nodes, dropped } = thread;
  const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());
  return {
    schema: 'recolement.thread/1',
    thread: id,
    messages,
    first: iso(firstAt),
    last: iso(lastAt),
    nodes: nodes.map(({ pieces, ...node }) => ({ ...node, pieces: pieces.map(pieceJson) })),
    dropped,
  };
}

function pieceJson({ piece, title, from, date }: ThreadPiece) {
  return { piece, title, from: from.map(mailboxLine), date: isoDate(date) };
}

/** The tree without gaps that nothing on the record follows; gaps that follow each other alone are one row. */
function rowsOf(nodes: readonly ThreadNode[]): Row[] {
  const followers = followersOf(nodes);
  const rows: Row[] = [];
  const rowOf: Row[] = [];
  for (const [index, node] of nodes.entries()) {
    if (node.ghost && followers[index] === 0) continue;
    const above = node.parent === null ? undefined : rowOf[node.parent];
    const isMore = node.ghost && above !== undefined && above.gaps > 0 && followers[node.parent ?? -1] === 1;
    const row = isMore ? { ...above, node, gaps: above.gaps + 1 } : newRow(node, above);
    if (isMore) rows.pop();
    rows.push(row);
    rowOf[index] = row;
  }
  return rows;
}

function newRow(node: ThreadNode, above: Row | undefined): Row {
  const isFirst = above === undefined || (above.isFirst && above.gaps > 0);
  return { node, depth: above === undefined ? 0 : above.depth + 1, gaps: node.ghost ? 1 : 0, isFirst };
}

/** For each mail how many rows stand right under it: messages, and gaps that lead to a message. */
function followersOf(nodes: readonly ThreadNode[]): number[] {
  const followers = nodes.map(() => 0);
  for (const [index, { parent, ghost }] of [...nodes.entries()].reverse())
    if (parent !== null && (!ghost || (followers[index] ?? 0) > 0))
      followers[parent] = (followers[parent] ?? 0) + 1;
  return followers;
}

function rowLines({ node, depth, gaps, isFirst }: Row, lang: Lang, withReasons: boolean): string[] {
  const indent = '  '.repeat(Math.min(depth, DEEPEST_INDENT));
  const [first, ...others] = node.pieces;
  const reason = reasonOf(node, lang, withReasons);
  if (first === undefined) {
    const gap =
      gaps > 1 ? say(WORDS.gaps, lang, { count: gaps }) : say(WORDS.gap, lang, { id: node.messageId ?? '' });
    return [`${indent}${gap}${reason}`];
  }
  const from = first.from.map(mailboxLine).join(', ');
  const date = isoDate(first.date)?.slice(0, 16).replace('T', ' ') ?? say(WORDS.undated, lang);
  const lines = [`${indent}${first.piece}  ${date}  ${from}${reason}`];
  if (isFirst || node.seam) lines.push(`${indent}  ${first.title ?? say(WORDS.untitled, lang)}`);
  if (others.length > 0) {
    const pieces = others.map(({ piece }) => piece).join(', ');
    lines.push(`${indent}  ${say(node.conflict ? WORDS.conflict : WORDS.copies, lang, { pieces })}`);
  }
  return lines;
}

/** The reason in brackets; what no header says is told even where nobody asks. */
function reasonOf({ reason }: ThreadNode, lang: Lang, withReasons: boolean): string {
  if (reason === null) return '';
  const isOwn = reason === 'by-hand' || reason === 'subject-and-participants';
  return withReasons || isOwn ? `  [${say(REASONS[reason], lang)}]` : '';
}

function droppedLines({ nodes, dropped }: Thread, lang: Lang): string[] {
  const name = (index: number) => nodes[index]?.messageId ?? nodes[index]?.pieces[0]?.piece ?? '–';
  return dropped.map(({ child, parent, claimed, reason }) =>
    say(WORDS.dropped, lang, {
      child: name(child),
      parent: name(parent),
      claimed: REASONS[claimed],
      reason: DROPS[reason],
    }),
  );
}

function dayOf(at: number | null, lang: Lang): string {
  return at === null ? say(WORDS.undated, lang) : new Date(at).toISOString().slice(0, 10);
}
