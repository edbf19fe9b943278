import { strToU8, zipSync } from 'fflate';

/** What a made DOCX holds. `date` is an ISO 8601 date with time, as `dcterms:created` wants it (W3CDTF). */
export interface DocxPlan {
  readonly title?: string;
  readonly author?: string;
  readonly date?: string;
  readonly paragraphs: readonly string[];
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/**
 * A DOCX (ECMA-376) of plain paragraphs with its core properties. The same plan gives the same bytes,
 * whatever the day and the time zone. A line break within a paragraph is kept as one.
 */
export function makeDocx(plan: DocxPlan): Uint8Array {
  const body = plan.paragraphs.map((paragraph) => `<w:p>${runsOf(paragraph)}</w:p>`).join('');
  return packDocx({ body, core: coreOf(plan) });
}

/** A DOCX whose body, footnotes and core properties are given as XML: for what paragraphs cannot say. */
export function packDocx(parts: { body: string; footnotes?: string; core?: string }): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(parts.footnotes !== undefined),
    '_rels/.rels': relationships(
      relation('rId1', `${OFFICE}/officeDocument`, 'word/document.xml'),
      relation('rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
    ),
    'docProps/core.xml': parts.core ?? coreOf({ paragraphs: [] }),
    'word/document.xml': `${XML}<w:document xmlns:w="${WORD}"><w:body>${parts.body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships(
      parts.footnotes === undefined ? '' : relation('rId1', `${OFFICE}/footnotes`, 'footnotes.xml'),
    ),
  };
  if (parts.footnotes !== undefined) {
    files['word/footnotes.xml'] = `${XML}<w:footnotes xmlns:w="${WORD}">${parts.footnotes}</w:footnotes>`;
  }
  return zipFiles(files);
}

/** A zip of texts, stored without compression and dated the first day a zip can tell, in every time zone. */
export function zipFiles(files: Readonly<Record<string, string>>): Uint8Array {
  const bytes = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(bytes), { level: 0, mtime: new Date(1980, 0, 1) });
}

function runsOf(paragraph: string): string {
  const lines = paragraph.split('\n').map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`);
  return `<w:r>${lines.join('<w:br/>')}</w:r>`;
}

function coreOf({ title, author, date }: DocxPlan): string {
  const created =
    date === undefined
      ? ''
      : `<dcterms:created xsi:type="dcterms:W3CDTF">${escapeXml(date)}</dcterms:created>`;
  return [
    `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    title === undefined ? '' : `<dc:title>${escapeXml(title)}</dc:title>`,
    author === undefined ? '' : `<dc:creator>${escapeXml(author)}</dc:creator>`,
    `${created}</cp:coreProperties>`,
  ].join('');
}

function contentTypes(withFootnotes: boolean): string {
  const overrides = [
    ['/word/document.xml', `${TYPE}.document.main+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ...(withFootnotes ? [['/word/footnotes.xml', `${TYPE}.footnotes+xml`]] : []),
  ];
  return [
    `${XML}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...overrides.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`),
    '</Types>',
  ].join('');
}

function relationships(...relations: readonly string[]): string {
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`;
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
