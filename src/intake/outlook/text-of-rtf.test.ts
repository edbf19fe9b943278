import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOfRtf } from './text-of-rtf.js';

const rtf = (text: string): Buffer => Buffer.from(text, 'latin1');
describe('textOfRtf', () => {
  it('finds the HTML that was wrapped in it', () => {
    const wrapped =
      "{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 \\deff0{\\*\\htmltag <p>}Caf\\'e9 {\\*\\htmltag <b>}noir{\\*\\htmltag </b>}{\\*\\htmltag </p>}}";
    expect(textOfRtf(rtf(wrapped))).toBe('Café noir');
  });

  it('finds the plain text that was wrapped in it', () => {
    expect(textOfRtf(rtf('{\\rtf1\\ansi\\fromtext First line\\par Second line\\par}'))).toBe(
      'First line\nSecond line',
    );
  });

  it('reads RTF that wraps nothing, and leaves its tables of fonts and colours out', () => {
    const plain =
      '{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\colortbl;\\red0;}\\f0 Said in \\b Paris\\b0 .\\par Next.}';
    expect(textOfRtf(rtf(plain))).toBe('Said in Paris.\nNext.');
  });

  it('reads the words beside a large picture, and ends on groups nested without end', () => {
    const picture = `{\\pict\\pngblip ${'89504e470d0a\r\n'.repeat(500_000)}}`;
    expect(textOfRtf(rtf(`{\\rtf1\\ansi Before ${picture}after.}`))).toBe('Before after.');
    expect(textOfRtf(rtf(`{\\rtf1 ${'{'.repeat(1_000_000)}`))).toBeNull();
  });

  it('gives nothing for what is no RTF, and never throws', () => {
    expect(textOfRtf(rtf('no such thing'))).toBeNull();
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => void textOfRtf(rtf(`{\\rtf1${text}`))));
  });
});
