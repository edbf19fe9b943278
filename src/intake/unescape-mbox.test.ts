import { describe, expect, it } from 'vitest';
import { unescapeMbox } from './unescape-mbox.js';

const unescaped = (text: string, escaping: 'none' | 'mboxo' | 'mboxrd'): string =>
  Buffer.from(unescapeMbox(Buffer.from(text), escaping)).toString();

describe('unescaping', () => {
  const text = '>From a\r\n>>From b\n x >From c\n>from d\n>From e';

  it('takes one mark from every escaped line of an mboxrd', () => {
    expect(unescaped(text, 'mboxrd')).toBe('From a\r\n>From b\n x >From c\n>from d\nFrom e');
  });

  it('takes the mark of single escapes only from an mboxo', () => {
    expect(unescaped(text, 'mboxo')).toBe('From a\r\n>>From b\n x >From c\n>from d\nFrom e');
  });

  it('gives the same array where nothing was escaped', () => {
    const bytes = Buffer.from('nothing\n> From here\n');
    expect(unescapeMbox(bytes, 'mboxrd')).toBe(bytes);
    const escaped = Buffer.from('>From a\n');
    expect(unescapeMbox(escaped, 'none')).toBe(escaped);
  });

  it('reads a view into a larger buffer by its own bytes', () => {
    const bytes = Buffer.from('>From before\n>From a\n').subarray(13);
    expect(Buffer.from(unescapeMbox(bytes, 'mboxrd')).toString()).toBe('From a\n');
  });
});
