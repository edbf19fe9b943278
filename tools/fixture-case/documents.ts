import { makeDocx } from '../../src/intake/testing/make-docx.js';
import { makePdf } from '../../src/intake/testing/make-pdf.js';
import { fieldOf, parseMail } from './mail-source.js';

/** A letter as written down: `title`, `author` and `date` above the blank line, then its paragraphs. */
export interface Letter {
  readonly title: string;
  readonly author: string;
  readonly date: string;
  readonly paragraphs: readonly string[];
}

export function parseLetter(name: string, text: string): Letter {
  const source = parseMail(name, text);
  return {
    title: fieldOf(source, 'title'),
    author: fieldOf(source, 'author'),
    date: fieldOf(source, 'date'),
    paragraphs: source.body.trimEnd().split('\n\n'),
  };
}

export function pdfOf(name: string, text: string): Uint8Array {
  return makePdf(parseLetter(name, text));
}

export function docxOf(name: string, text: string): Uint8Array {
  return makeDocx(parseLetter(name, text));
}
