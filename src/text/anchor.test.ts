import fc from 'fast-check';
import { expect, describe as group, it } from 'vitest';
import { describe, locate } from './anchor.js';

group('describe and locate', () => {
  it('find any described run of any text again by its position', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), (text, a, b) => {
        const start = Math.min(a, b) % (text.length + 1);
        const end = start + (Math.max(a, b) % (text.length - start + 1));
        expect(locate(text, describe(text, { start, end }), { start, end })).toEqual({ start, end });
      }),
    );
  });

  it('find the words in a text that grew before them', () => {
    const quote = describe('We want control. It may change.', { start: 8, end: 15 });
    expect(locate('A new first line.\nWe want control. It may change.', quote)).toEqual({
      start: 26,
      end: 33,
    });
  });

  it('tell two places of the same words apart by what stands around them', () => {
    const text = 'Ana has control. Bo lost control.';
    expect(locate(text, describe(text, { start: 25, end: 32 }))).toEqual({ start: 25, end: 32 });
  });

  it('never move to a lookalike where the words were altered', () => {
    const quote = describe('We do not want control.', { start: 0, end: 22 });
    expect(locate('We do want control.', quote, { start: 0, end: 18 })).toBeNull();
  });

  it('do not choose between places that answer equally', () => {
    expect(locate('no no', { exact: 'no', prefix: '', suffix: '' })).toBeNull();
  });
});
