import iconv from 'iconv-lite';

/** What a made PDF holds. `date` is a PDF date (ISO 32000-1, 7.9.4), as in `D:20170912101500+02'00'`. */
export interface PdfPlan {
  readonly title?: string;
  readonly author?: string;
  readonly date?: string;
  readonly paragraphs: readonly string[];
}

const PAGE = { width: 595, height: 842, margin: 72 } as const; // A4 in points
const FONT_SIZE = 11;
const LEADING = 15;
/** The space between paragraphs, beyond the leading. */
const PARAGRAPH_SPACE = 9;

interface Line {
  readonly text: string;
  readonly y: number;
}

/**
 * A PDF 1.4 with a text layer in Helvetica (WinAnsiEncoding), its lines wrapped, as many A4 pages as needed.
 * The same plan gives the same bytes. A character outside windows-1252 becomes a question mark.
 */
export function makePdf(plan: PdfPlan): Uint8Array {
  const pages = layOut(plan.paragraphs);
  const pageIds = pages.map((_, index) => 5 + 2 * index);
  const bodies = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pageIds.map((id) => `${id} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    infoOf(plan),
    ...pages.flatMap((lines, index) => pageBodies(lines, 6 + 2 * index)),
  ];
  return fileOf(bodies);
}

function infoOf({ title, author, date }: PdfPlan): string {
  const entries = [
    title === undefined ? '' : `/Title ${textString(title)}`,
    author === undefined ? '' : `/Author ${textString(author)}`,
    date === undefined ? '' : `/CreationDate (${date.replace(/[()\\]/g, '\\$&')})`,
  ];
  return `<< ${entries.filter((entry) => entry !== '').join(' ')} >>`;
}

function pageBodies(lines: readonly Line[], contentId: number): [string, string] {
  const content = lines
    .map(({ text, y }) => `BT /F1 ${FONT_SIZE} Tf ${PAGE.margin} ${y} Td (${winAnsi(text)}) Tj ET`)
    .join('\n');
  return [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Contents ${contentId} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ];
}

/** The whole file with its cross-reference table. Every character here stands for one byte (Latin-1). */
function fileOf(bodies: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n';
  const offsets: number[] = [];
  for (const [index, body] of bodies.entries()) {
    offsets.push(file.length);
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = bodies.length + 1;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Uint8Array.from(
    Buffer.from(`${file}xref\n0 ${size}\n0000000000 65535 f \n${rows}${trailer}`, 'latin1'),
  );
}

function layOut(paragraphs: readonly string[]): Line[][] {
  const top = PAGE.height - PAGE.margin;
  let page: Line[] = [];
  const pages = [page];
  let y: number = top;
  for (const paragraph of paragraphs) {
    for (const text of wrap(paragraph)) {
      if (y < PAGE.margin) {
        page = [];
        pages.push(page);
        y = top;
      }
      page.push({ text, y });
      y -= LEADING;
    }
    y -= PARAGRAPH_SPACE;
  }
  return pages;
}

/** The lines of a paragraph, each no wider than the page between its margins; a line break is kept. */
function wrap(paragraph: string): string[] {
  const room = ((PAGE.width - 2 * PAGE.margin) * 1000) / FONT_SIZE;
  const lines: string[] = [];
  for (const written of paragraph.split('\n')) {
    let line = '';
    for (const word of written.split(/[ \t]+/)) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && widthOf(longer) > room) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    lines.push(line);
  }
  return lines;
}

/** Widths of Helvetica from the space to the tilde, in thousandths of the size (Adobe font metrics). */
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/** An accented letter is as wide as its bare one; what is not in the table counts as a figure. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text.normalize('NFD').replace(/\p{M}/gu, '')) {
    width += WIDTHS[character.charCodeAt(0) - 32] ?? 556;
  }
  return width;
}

/** The body of a literal string in the font's encoding, one Latin-1 character a byte. */
function winAnsi(text: string): string {
  return iconv
    .encode(text.normalize('NFC'), 'windows-1252')
    .toString('latin1')
    .replace(/[()\\]/g, '\\$&');
}

/** A text string (ISO 32000-1, 7.9.2.2) in UTF-16BE with its mark, in hexadecimal. */
function textString(text: string): string {
  return `<FEFF${iconv.encode(text, 'utf-16be').toString('hex').toUpperCase()}>`;
}
