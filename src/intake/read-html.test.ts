import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { htmlReader } from './read-html.js';

const readBytes = (bytes: Uint8Array, charset: string | null = null) =>
  htmlReader.read({ bytes, name: null, mediaType: 'text/html', charset });
const read = (html: string) => readBytes(Buffer.from(html));

const paragraph = (nth: string) =>
  `<p>The ${nth} letter said, in September, that the control of the company was to be shared, and that nobody, not even its founders, would ever hold it alone.</p>`;
const BODY = ['first', 'second', 'third', 'fourth'].map(paragraph);

const page = (body: string, head = '') => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Who asked for control? | The Daily Lamp</title><meta property="og:title" content="Who asked for control?">${head}</head><body>
<header><nav><ul><li><a href="/">Home page</a></li><li><a href="/tech">Technology</a></li></ul></nav></header>
<div class="cookie-banner"><p>We use cookies, and our partners do too, to make this site better.</p><button>Accept</button></div>
<main><article><h1>Who asked for control?</h1>${body}</article></main>
<aside class="sidebar"><h3>Most read</h3><ul><li><a href="/z">Ten facts about teapots</a></li></ul></aside>
<footer><p>© The Daily Lamp. All rights reserved.</p></footer><script>alert("evil")</script></body></html>`;

describe('htmlReader', () => {
  it('reads the article and leaves menus, banners, related links and scripts out', async () => {
    const related =
      '<div class="related"><ul><li><a href="/x">Another quarrel you will love</a></li></ul></div>';
    const { text, title, problems } = await read(
      page(BODY.slice(0, 2).join('') + related + BODY.slice(2).join('')),
    );
    expect(title).toBe('Who asked for control?');
    expect(problems).toEqual([]);
    expect(text?.split('\n\n')).toEqual(BODY.map((written) => written.replace(/<\/?p>/g, '')));
  });

  it.each([
    [
      'a caption',
      '<div class="media"><figure><img alt="x" src="a.jpg"><figcaption>The founders in 2016.</figcaption></figure></div>',
      'The founders in 2016.',
    ],
    [
      'a small table',
      '<table><tr><th>Year</th><th>Share</th></tr><tr><td>2017</td><td>51%</td></tr></table>',
      'Year\tShare\n2017\t51%',
    ],
    [
      'a pull-quote',
      '<aside class="pullquote"><p>“Control mattered to you.”</p></aside>',
      '> “Control mattered to you.”',
    ],
    ['a block quotation', '<blockquote><p>You have shown us.</p></blockquote>', '> You have shown us.'],
    [
      'a quotation set aside',
      '<aside><blockquote>You have shown us.</blockquote></aside>',
      '> You have shown us.',
    ],
  ])('keeps %s where it stands', async (_, html, kept) => {
    const { text } = await read(page(BODY.slice(0, 2).join('') + html + BODY.slice(2).join('')));
    expect(text?.split('\n\n')[2]).toBe(kept);
  });

  it('reads the author, and does not repeat him at the head of the text', async () => {
    const { byline, text } = await read(
      page(`<p>By Jane Roe</p>${BODY.join('')}`, '<meta name="author" content="Jane Roe">'),
    );
    expect(byline).toBe('Jane Roe');
    expect(text).toMatch(/^The first letter/);
  });

  it.each([
    ['Open Graph', '<meta property="article:published_time" content="2024-12-14T10:00:00+01:00">'],
    [
      'JSON-LD',
      '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2024-12-14T10:00:00+01:00"}]}</script>',
    ],
    [
      'a meta name',
      '<meta name="pubdate" content="2024-12-14T10:00:00+01:00"><meta name="date" content="long ago">',
    ],
    ['a time element', '</head><body><time datetime="2024-12-14T10:00:00+01:00">Saturday</time>'],
  ])('reads the date from %s', async (_, head) => {
    const { date } = await read(page(BODY.join(''), head));
    expect(date).toEqual({ raw: '2024-12-14T10:00:00+01:00', at: Date.UTC(2024, 11, 14, 9), offset: 60 });
  });

  it('does not know the date where the page does not tell it', async () => {
    expect(
      (await read(page(BODY.join(''), '<script type="application/ld+json">{broken</script>'))).date,
    ).toBeNull();
  });

  it.each([
    ['<meta charset="windows-1252">', null],
    ['<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">', null],
    ['', 'latin1'],
    ['', null],
  ])('decodes a page with %j declared as %j', async (meta, declared) => {
    const html = `<html><head>${meta}<title>Été</title></head><body><p>L’été où Élodie a refusé.</p></body></html>`;
    const extract = await readBytes(iconv.encode(html, 'windows-1252'), declared);
    expect(extract.text).toContain('L’été où Élodie a refusé.');
    expect(extract).toMatchObject({ title: 'Été', charset: 'windows-1252' });
  });

  it('reads a fragment that is no whole page', async () => {
    expect((await read('<p>Only a <b>line</b>.</p>')).text).toBe('Only a line.');
  });

  it('gives the words of the whole page where no main text stands out', async () => {
    const { text, problems } = await read(`<body>${'<p>word</p>'.repeat(40_000)}</body>`);
    expect(text?.split('\n\n')).toHaveLength(40_000);
    expect(problems).toEqual([{ code: 'no-main-text', values: {} }]);
  });

  it('says that a page without words has none', async () => {
    const { text, problems } = await read(
      '<html><head></head><body><div id="root"></div><script>go()</script></body></html>',
    );
    expect(text).toBeNull();
    expect(problems).toEqual([{ code: 'no-words', values: {} }]);
  });

  it.each(['<div>', '<table><tr><td>', '<figure>', '<aside><blockquote>', '<b>'])(
    'ends on a hundred thousand nested %s',
    async (tag) => {
      expect((await read(`<body>${tag.repeat(100_000)}word`)).text).toContain('word');
    },
  );
});
