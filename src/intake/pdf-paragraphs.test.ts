import { describe, expect, it } from 'vitest';
import { type Line, linesOf, type Run } from './pdf-lines.js';
import { paragraphsOf } from './pdf-paragraphs.js';

const line = (text: string, across: number, more: Partial<Line> = {}): Line => ({
  text,
  across,
  along: 72,
  width: 400,
  height: 11,
  turn: 0,
  ...more,
});
const page = (...lines: Line[]) => paragraphsOf(lines, new Set());

describe('paragraphsOf', () => {
  it('joins the lines of a paragraph and parts paragraphs by a wider gap', () => {
    expect(page(line('a', 700), line('b', 685), line('c', 660), line('d', 645))).toBe('a\nb\n\nc\nd');
  });

  it('parts a paragraph whose first line is indented behind a full stop', () => {
    expect(page(line('a.', 700), line('b', 685, { along: 95 }), line('c', 670))).toBe('a.\n\nb\nc');
  });

  it('parts paragraphs behind a last line that ends well before the edge', () => {
    expect(page(line('a', 700), line('b.', 685, { width: 100 }), line('c', 670))).toBe('a\nb.\n\nc');
  });

  it('keeps double-spaced lines together', () => {
    expect(page(line('a', 700), line('b', 675), line('c', 650))).toBe('a\nb\nc');
  });

  it('parts a heading by its size and a column by its height on the page', () => {
    expect(page(line('H', 700, { height: 18 }), line('a', 685), line('b', 670), line('c', 700))).toBe(
      'H\n\na\nb\n\nc',
    );
  });

  it('keeps the cells of a row on one line', () => {
    expect(page(line('a', 700, { width: 50 }), line('b', 700, { along: 300 }))).toBe('a b');
  });
});

describe('linesOf', () => {
  const run = (str: string, transform: number[], hasEOL = false): Run => ({
    str,
    transform,
    width: 10,
    height: 9,
    hasEOL,
  });

  it('joins the runs of a line and leaves out those without letters', () => {
    const lines = linesOf([
      run('a', [9, 0, 0, 9, 72, 700]),
      run(' b', [9, 0, 0, 9, 82, 700], true),
      run(' ', [], true),
    ]);
    expect(lines).toMatchObject([{ text: 'a b', along: 72, across: 700, width: 20, turn: 0 }]);
  });

  it('reads a page that was turned as an upright one', () => {
    expect(linesOf([run('a', [0, 9, -9, 0, 100, 50])])).toMatchObject([{ along: 50, across: -100, turn: 1 }]);
  });
});
