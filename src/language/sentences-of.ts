import type { Span } from '../text/index.js';
import { ENGLISH } from './en/tables.js';
import { FRENCH } from './fr/tables.js';
import { wordSet } from './word-list.js';

/** Points, exclamation and question marks, ellipses, with what closes behind them; or a blank line. */
const STOP = /[.!?…]+(?:[\s\u00a0\u202f]?»|["'”’›)\]])*(?=\s|$)|\n[^\S\n]*\n\s*/gu;
const LONGEST_ABBREVIATION = 12;
const WORD_BEFORE = /[\p{L}\p{N}.]+$/u;
/** Marks, brackets and dashes between a stop and the next word. */
const BETWEEN = /^[\s"'“‘«„‹([—–)\]”’»›-]*/;
const ABBREVIATIONS = new Set([...ENGLISH.abbreviations, ...FRENCH.abbreviations]);
const CLOSING = new Set([...ENGLISH.closingAbbreviations, ...FRENCH.closingAbbreviations]);
/** Abbreviations before a number alone: "No. 5" is one, "No. He left" an answer; « sept. 2016 », « sur sept. Il ». */
const NUMBERED =
  wordSet(`no vol fig art chap p pp jan feb mar apr jun jul aug sep sept oct nov dec janv févr fév avr
  juil déc`);
const FUNCTION_WORDS = new Set([...ENGLISH.functionWords, ...FRENCH.functionWords]);

/**
 * The sentences of an English or French text, in order, without overlap and without white space at their ends.
 * Abbreviations, initials, decimals and an ellipsis within a sentence do not end it; closing quotation marks
 * belong to it; a blank line always ends it. A text of white space has none. Linear in the length.
 */
export function sentencesOf(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (const stop of text.matchAll(STOP)) {
    const end = stop.index + stop[0].length;
    const blank = stop[0].startsWith('\n');
    if (!blank && !endsSentence(text, stop.index, end)) continue;
    pushTrimmed(text, start, blank ? stop.index : end, sentences);
    start = end;
  }
  pushTrimmed(text, start, text.length, sentences);
  return sentences;
}

/**
 * Whether the stop at `at` ends a sentence, where `end` is behind it and what closes with it.
 * A point behind an abbreviation or an initial does not, nor any stop that a small letter follows.
 */
export function endsSentence(text: string, at: number, end: number): boolean {
  const next = nextWord(text, end);
  if (next === '') return true;
  if (/^\p{Ll}/u.test(next)) return false;
  if (text.charAt(at) !== '.' || text.charAt(at + 1) === '.') return true;
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, at - LONGEST_ABBREVIATION), at))?.[0] ?? '';
  if (!isAbbreviation(before)) return true;
  if (NUMBERED.has(before.toLowerCase())) return !/^\d/.test(next);
  return CLOSING.has(before.toLowerCase()) && FUNCTION_WORDS.has(next.toLowerCase());
}

function isAbbreviation(word: string): boolean {
  if (/^\p{Lu}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return true;
  return ABBREVIATIONS.has(word.toLowerCase());
}

function nextWord(text: string, from: number): string {
  const ahead = text.slice(from, from + 40).replace(BETWEEN, '');
  return /^[\p{L}\p{N}]+/u.exec(ahead)?.[0] ?? ahead.charAt(0);
}

function pushTrimmed(text: string, from: number, to: number, sentences: Span[]): void {
  const run = text.slice(from, to);
  const start = from + (run.length - run.trimStart().length);
  const end = from + run.trimEnd().length;
  if (end > start) sentences.push({ start, end });
}
