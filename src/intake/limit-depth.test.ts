import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limitDepth } from './limit-depth.js';

describe('limitDepth', () => {
  it('leaves a page within the limit as it is', () => {
    const page =
      '<html><body><p>a<p>b<br><img src="x>y"><ul><li>c<li>d</ul><script>if (a<b) "<div>"</script></body>';
    expect(limitDepth(page, 5)).toBe(page);
  });

  it('takes out what is nested too deep and keeps its words', () => {
    expect(limitDepth('<b><i><u>deep</u></i></b> out', 2)).toBe('<b><i>deep</i></b> out');
    expect(limitDepth('<div><div>a</div>b</div>', 1)).toBe('<div><br>a<br>b</div>');
  });

  it('does not count elements that end without saying so', () => {
    const list = `<ul>${'<li>item'.repeat(1000)}</ul>`;
    expect(limitDepth(list, 3)).toBe(list);
  });

  it('keeps every word in its order, however tags are strewn', () => {
    const part = fc.constantFrom(
      '<div>',
      '</div>',
      '<p>',
      '<a href="x>y">',
      '</a>',
      '<br>',
      '<!-- <div> -->',
      'word ',
      '< ',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), fc.integer({ min: 0, max: 4 }), (parts, deepest) => {
        const words = (html: string) => html.match(/word /g) ?? [];
        expect(words(limitDepth(parts.join(''), deepest))).toEqual(words(parts.join('')));
      }),
    );
  });

  it('never throws on broken tags, and changes nothing where the limit is far', () => {
    const part = fc.constantFrom(
      '<div',
      '</',
      '<p>',
      '<a href="x',
      "'>",
      '<!--',
      '<script>',
      'word',
      '<',
      '>',
      '="',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        expect(limitDepth(parts.join(''), 1)).toBeTypeOf('string');
        expect(limitDepth(parts.join(''), 1000)).toBe(parts.join(''));
      }),
    );
  });
});
