import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOfHtml, textOfMailHtml } from './text-of-html.js';

describe('textOfHtml', () => {
  it.each([
    ['parts paragraphs by a blank line', '<p>One.</p><p>Two.</p>', 'One.\n\nTwo.'],
    ['puts blocks and line breaks on lines of their own', '<div>a</div><div>b<br>c</div>', 'a\nb\nc'],
    ['keeps the capitals of a heading', '<h1>A Title</h1>text', 'A Title\n\ntext'],
    ['marks a quotation', '<blockquote>said<br>so</blockquote>', '> said\n> so'],
    [
      'marks how deep a quotation is',
      '<blockquote><p>one</p><blockquote>two</blockquote></blockquote>me',
      '> one\n>\n> > two\n\nme',
    ],
    ['puts items without a list on lines of their own', 'Look:<li>a<li>b', 'Look:\na\nb'],
    ['marks the items of a list', '<ul><li>a</li><li>b</li></ul>', '- a\n- b'],
    [
      'parts cells by tabs and rows by lines',
      '<table><tr><th>N</th><th>V</th></tr><tr><td>1</td><td><p>2</p></td></tr></table>',
      'N\tV\n1\t2',
    ],
    ['keeps words that a row holds outside its cells', '<table><tr>a<td>b</td></tr>c</table>', 'a\tb\nc'],
    ['never breaks a sentence by the address of a link', 'a <a href="https://x.example">b</a> c', 'a b c'],
    ['drops pictures, styles and scripts', '<style>p{}</style>a<img alt="x"><script>"<p>b"</script>', 'a'],
    ['keeps a no-break space', '<p>«&nbsp;oui&nbsp;»</p>', '«\u00a0oui\u00a0»'],
    [
      'keeps what a list server put behind the page',
      '<html><body>a</body></html><p>list footer</p>',
      'a\n\nlist footer',
    ],
    ['drops the title of the page', '<head><title>T</title></head><body>a</body>', 'a'],
    ['has nothing to say of nothing', '', ''],
  ])('%s', (_, html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });

  it('never wraps a long paragraph', () => {
    const words = 'word '.repeat(200).trim();
    expect(textOfHtml(`<p>${words}</p>`)).toBe(words);
  });

  it.each(['<div>', '<blockquote>', '<table><tr><td>', '<ul><li>', '<b>', '<td><p>', '<a "', '<!--'])(
    'ends on a hundred thousand nested %s',
    (tag) => {
      expect(textOfHtml(`word${tag.repeat(100_000)}`)).toMatch(/^word/);
    },
  );

  it.each(['div', 'td', 'tr', 'table', 'li', 'ul', 'dl', 'blockquote', 'p', 'pre', 'select', 'svgx'])(
    'keeps every word, however deep or odd <%s> is nested with a table',
    (name) => {
      const nested = `<table><tr><${name}>word `.repeat(300);
      expect(textOfHtml(nested).match(/word/g)).toHaveLength(300);
    },
  );

  it('keeps the words within a hundred thousand nested elements', () => {
    const html = `${'<div>'.repeat(100_000)}deep${'</div>'.repeat(100_000)}after`;
    expect(textOfHtml(html).split(/\s+/)).toEqual(['deep', 'after']);
  });

  it('never throws, whatever the mark-up', () => {
    const part = fc.constantFrom(
      '<table>',
      '<tr>',
      '<td>',
      '</table>',
      '<li>',
      '<ol start=x>',
      '<p>',
      '&#0;',
      '&#xD800;',
      '<',
      'a',
      '<pre>',
      '</',
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        expect(textOfHtml(parts.join(''))).not.toContain('\0');
      }),
    );
  });
});

describe('textOfMailHtml', () => {
  it.each([
    [
      'puts the addresses of links behind the text, each once',
      '<p>See <a href="https://x.example/a">here</a> and <a href="https://x.example/a">there</a>.</p><p>Yes.</p>',
      'See here and there.\n\nYes.\n\n<https://x.example/a>',
    ],
    [
      'puts those of a quotation behind it, at its depth',
      '<p>Me.</p><blockquote><a href="https://x.example/a">They</a> said.</blockquote><p>Me again.</p>',
      'Me.\n\n> They said.\n>\n> <https://x.example/a>\n\nMe again.',
    ],
    [
      'does not repeat an address that the words tell already',
      '<a href="https://x.example/">x.example</a> <a href="mailto:ann@x.example?subject=a">Ann@x.example</a>',
      'x.example Ann@x.example',
    ],
    [
      'passes over what leads nowhere',
      '<a href="#top">a</a> <a name="x">b</a> <a href="javascript:x()">c</a>',
      'a b c',
    ],
    [
      'gives the links of a mail that has no words',
      '<a href="https://x.example"><img src="a"></a>',
      '<https://x.example>',
    ],
    ['has nothing to say of nothing', '', ''],
  ])('%s', (_, html, text) => {
    expect(textOfMailHtml(html)).toBe(text);
  });
});

describe('quotations in HTML', () => {
  it.each([
    [
      'begin and end without blank lines',
      'a<blockquote><p>b</p><p>c</p></blockquote>d',
      'a\n\n> b\n>\n> c\n\nd',
    ],
    [
      'keep their depth where one begins within the other at once',
      '<blockquote><blockquote><p>deep</p></blockquote><p>one</p></blockquote>me',
      '> > deep\n>\n> one\n\nme',
    ],
    ['may follow each other', '<blockquote>a</blockquote><blockquote>b</blockquote>', '> a\n\n> b'],
    ['may say nothing', 'a<blockquote> </blockquote>b', 'a\n\nb'],
    ['may stand in a list', '<ul><li>a<blockquote>b</blockquote></li></ul>', '- a\n\n>   b'],
  ])('%s', (_, html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });

  it('are marked no deeper than forty times', () => {
    const text = textOfHtml(`${'<blockquote>'.repeat(100)}deep`);
    expect(text).toBe(`${'> '.repeat(40)}deep`);
  });
});
