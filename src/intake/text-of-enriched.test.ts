import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOfEnriched, textOfRichtext } from './text-of-enriched.js';

describe('text/enriched', () => {
  it.each([
    ['takes one line end for a blank', 'one\ntwo', 'one two'],
    ['takes one line end away where there are more', 'one\n\ntwo\n\n\nthree', 'one\ntwo\n\nthree'],
    [
      'loses its commands and keeps their words',
      '<bold>Now</bold> is <Fixed>the</Fixed> time',
      'Now is the time',
    ],
    ['loses the arguments of commands', '<color><param>red</param>blood</color>', 'blood'],
    ['writes a doubled mark once', 'if a << b', 'if a < b'],
    ['keeps lines that are not to be filled', '<nofill>one\ntwo</nofill>', 'one\ntwo'],
    [
      'marks an excerpt as quoted',
      'I read:\n<excerpt>said\nso\n\nthere</excerpt>No.',
      'I read:\n> said so\n> there\nNo.',
    ],
    [
      'marks an excerpt of an excerpt twice',
      '<excerpt>one<excerpt>two</excerpt></excerpt>me',
      '> one\n> > two\nme',
    ],
    ['keeps what only looks like a command', 'a < b <c d>', 'a < b <c d>'],
    ['is nothing of nothing', '', ''],
  ])('%s', (_, text, plain) => {
    expect(textOfEnriched(text)).toBe(plain);
  });

  it('breaks lines of its forerunner where that says so', () => {
    expect(textOfRichtext('a<nl>b\nc <lt>d> <comment>e</comment>f')).toBe('a\nb c <d> f');
  });

  it('keeps every word in its order, whatever is open', () => {
    const scrap = fc.constantFrom(
      '<excerpt>',
      '</excerpt>',
      '<nofill>',
      '</nofill>',
      '\n',
      'word ',
      '<<',
      '<',
      '>',
    );
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 60 }), (scraps) => {
        const words = (text: string) => text.match(/word/g)?.length ?? 0;
        expect(words(textOfEnriched(scraps.join('')))).toBe(words(scraps.join('')));
      }),
    );
  });

  it.each(['<excerpt>', '<', '<<', '\n', '<param>', '<excerpt>a\n'])('ends soon on many “%s”', (scrap) => {
    expect(textOfEnriched(scrap.repeat(100_000)).length).toBeLessThan(10_000_000);
  });
});
