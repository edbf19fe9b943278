import type { Lang } from '../text/index.js';
import { say } from '../text/index.js';
import { displayWidth, fitWidth, wrapToWidth } from './display-width.js';
import { VERDICTS } from './words.js';

/** `width` in columns; `colour` for ANSI colours (ECMA-48 SGR), none of them otherwise. */
export interface TextOptions {
  readonly lang: Lang;
  readonly width: number;
  readonly colour: boolean;
}

/** The widths of the table's columns; on a narrow terminal the last two have none, and a line of their own. */
export interface Layout extends TextOptions {
  readonly wide: boolean;
  readonly number: number;
  readonly verdict: number;
  readonly words: number;
  readonly article: number;
  readonly record: number;
}

/** One line of the table: what stands in each column, and the colour of the verdict. */
export interface Cells {
  readonly number: string;
  readonly verdict: string;
  readonly words: string;
  readonly article: string;
  readonly record: string;
}

const GAP = '  ';
const WIDE_ENOUGH = 120;
const NARROWEST = 20;
/** Behind a verdict's name: its sign before it, and a warning behind it. */
const AROUND_NAME = 4;

/** Shares the width out among the columns of a table of so many findings. */
export function layOut(findings: number, options: TextOptions): Layout {
  const width = Math.max(NARROWEST, Math.floor(options.width));
  const number = Math.max(2, String(findings).length);
  const names = Object.values(VERDICTS).map(({ name }) => displayWidth(say(name, options.lang)));
  const verdict = Math.min(Math.max(...names) + AROUND_NAME, Math.floor(width / 3));
  const rest = width - number - verdict - 2 * GAP.length;
  const wide = width >= WIDE_ENOUGH;
  const article = wide ? Math.floor(rest * 0.17) : 0;
  const record = wide ? Math.floor(rest * 0.45) : 0;
  const words = wide ? rest - article - record - 2 * GAP.length : rest;
  return { ...options, width, wide, number, verdict, words, article, record };
}

/** A line of the table, each cell cut or filled to its column. */
export function tableLine(cells: Cells, layout: Layout, colour: number): string {
  const parts = [
    fitWidth(cells.number.padStart(layout.number), layout.number),
    painted(fitWidth(cells.verdict, layout.verdict), colour, layout),
    fitWidth(cells.words, layout.words),
  ];
  if (layout.wide) parts.push(fitWidth(cells.article, layout.article), fitWidth(cells.record, layout.record));
  return parts.join(GAP);
}

/** Sentences under a line of the table, wrapped and set in under its verdict. */
export function underLine(text: string, layout: Layout): string[] {
  const indent = ' '.repeat(layout.number + GAP.length);
  return wrapToWidth(text, layout.width - indent.length).map((line) => indent + line);
}

/** The text in a colour or style of ECMA-48, or as it is where no colour is wanted. */
export function painted(text: string, colour: number, { colour: wanted }: TextOptions): string {
  return wanted && text !== '' ? `\u001b[${colour}m${text}\u001b[0m` : text;
}
