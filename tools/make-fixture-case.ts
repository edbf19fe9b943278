/**
 * Makes the invented dispute from what is written under `fixtures/cases/raz-clair/source/`:
 *
 *   source/board, attached, attachments ──▶ record/mail/board.mbox
 *   source/maildir ───────────────────────▶ record/mail/maildir/{cur,new,tmp}
 *   source/letters, minutes ──────────────▶ record/letters, record/minutes
 *   source/articles ──────────────────────▶ articles/*.html and *.expected.json
 *
 * Run: npx tsx tools/make-fixture-case.ts
 * Every run writes the same bytes; what it wrote before is taken away first.
 */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import iconv from 'iconv-lite';
import { articleOf, articleText } from './fixture-case/article.js';
import { docxOf, pdfOf } from './fixture-case/documents.js';
import { type KnownPiece, settleExpected } from './fixture-case/expected.js';
import {
  directivesOf,
  fieldOf,
  type MailSource,
  optionalField,
  parseMail,
  readMails,
  readText,
} from './fixture-case/mail-source.js';
import { type Filed, maildirName, mboxrd } from './fixture-case/mailboxes.js';
import { filePart, messageBytes, messagePart, type Part } from './fixture-case/message.js';

const CASE = fileURLToPath(new URL('../fixtures/cases/raz-clair/', import.meta.url));
const SOURCE = join(CASE, 'source');
const RECORD = join(CASE, 'record');

const ARTICLES = [
  { name: 'the-tidal-papers.en', language: 'en' },
  { name: 'raz-clair-qui-tenait-la-barre.fr', language: 'fr' },
] as const;

const LETTERS = [
  { source: 'norrhav-to-the-office', target: 'norrhav-to-the-office.pdf', build: pdfOf },
  { source: 'collandre-a-quinlisk', target: 'collandre-a-quinlisk.docx', build: docxOf },
] as const;

const MINUTES = '2017-08-30-council.md';
const NOTE = 'note-du-quai.txt';
const PRESS = 'quay-and-current-2018-06-21.html';

function main(): void {
  for (const made of ['record', 'articles']) rmSync(join(CASE, made), { recursive: true, force: true });
  const board = readMails(join(SOURCE, 'board'));
  const maildir = readMails(join(SOURCE, 'maildir'));
  write('record/mail/board.mbox', mboxrd(board.map(filed)));
  writeMaildir(maildir, board);
  writeLetters();
  writeMinutes();
  writeArticles(knownPieces(board, maildir));
}

function filed(mail: MailSource): Filed {
  const sender = /<([^>]+)>/.exec(fieldOf(mail, 'From'))?.[1] ?? '';
  return { bytes: messageBytes(mail, partsOf(mail)), sender, at: Date.parse(fieldOf(mail, 'Date')) };
}

function partsOf(mail: MailSource): Part[] {
  const files = directivesOf(mail, 'attach').map(attachment);
  const messages = directivesOf(mail, 'attach-mail').map((name) => {
    const attached = parseMail(name, readText(join(SOURCE, 'attached', name)));
    return messagePart(messageBytes(attached, []));
  });
  return [...files, ...messages];
}

function attachment(name: string): Part {
  const path = join(SOURCE, 'attachments', name);
  if (name.endsWith('.csv')) return filePart(name, 'text/csv', readFileSync(path));
  if (name.endsWith('.png')) return filePart(name, 'image/png', readFileSync(path));
  const source = path.replace(/\.pdf$/, '.txt');
  return filePart(name, 'application/pdf', pdfOf(name, readText(source)));
}

/** A message that is a copy of one on the board has that one's very bytes: a second sighting. */
function writeMaildir(maildir: readonly MailSource[], board: readonly MailSource[]): void {
  write('record/mail/maildir/tmp/.gitkeep', '');
  for (const [index, mail] of maildir.entries()) {
    const original = board.find(({ stem }) => directivesOf(mail, 'copy-of').includes(stem));
    const message = filed(original ?? mail);
    const folder = directivesOf(mail, 'folder')[0] ?? 'cur';
    const flags = folder === 'new' ? null : (directivesOf(mail, 'flags')[0] ?? 'S');
    write(`record/mail/maildir/${folder}/${maildirName(message, index + 1, flags)}`, message.bytes);
  }
}

function writeLetters(): void {
  for (const { source, target, build } of LETTERS) {
    write(`record/letters/${target}`, build(source, readText(join(SOURCE, 'letters', `${source}.txt`))));
  }
}

function writeMinutes(): void {
  for (const name of [MINUTES, PRESS]) copy(`minutes/${name}`);
  const note = readText(join(SOURCE, 'minutes', NOTE));
  write(`record/minutes/${NOTE}`, iconv.encode(note, 'windows-1252'));
}

function writeArticles(pieces: ReadonlyMap<string, KnownPiece>): void {
  for (const { name, language } of ARTICLES) {
    const folder = join(SOURCE, 'articles');
    const page = readText(join(folder, `${name}.page.html`));
    const { html, expected } = articleOf(page, readText(join(folder, `${name}.txt`)), language);
    const settled = settleExpected(articleText(html), expected, pieces);
    write(`articles/${name}.html`, html);
    write(`articles/${name}.expected.json`, `${JSON.stringify(settled, null, 2)}\n`);
  }
}

/** What expectations may point at: messages by the names of their sources, documents by their paths. */
function knownPieces(
  board: readonly MailSource[],
  maildir: readonly MailSource[],
): ReadonlyMap<string, KnownPiece> {
  return new Map([
    ...board.flatMap((mail) => knownMail(mail.stem, mail)),
    ...maildir.flatMap((mail) => knownMail(`maildir/${mail.stem}`, mail)),
    ...LETTERS.map(({ source, target }) => knownDocument(`letters/${source}.txt`, `letters/${target}`)),
    knownDocument(`minutes/${MINUTES}`, `minutes/${MINUTES}`),
  ]);
}

/** None for a message without a Message-ID, which an expectation could not name. */
function knownMail(name: string, mail: MailSource): [string, KnownPiece][] {
  const key = optionalField(mail, 'Message-ID');
  return key === null ? [] : [[name, { key, text: textOf(mail) }]];
}

/** The few named entities that the sources use, so that words can be compared with what a reader shows. */
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['rsquo', '’'],
  ['eacute', 'é'],
  ['ecirc', 'ê'],
  ['ocirc', 'ô'],
  ['nbsp', '\u00a0'],
]);

function textOf({ body, directives }: MailSource): string {
  if (!directives.some(({ name, value }) => name === 'type' && value === 'text/html')) return body;
  return body
    .replace(/<[^>]*>/g, '')
    .replace(/&(\w+);/g, (entity, name: string) => ENTITIES.get(name) ?? entity);
}

function knownDocument(source: string, target: string): [string, KnownPiece] {
  const key = `record/${target}`;
  return [key, { key, text: readText(join(SOURCE, source)) }];
}

function copy(path: string): void {
  const target = join(RECORD, path);
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(join(SOURCE, path), target);
}

function write(path: string, content: string | Uint8Array): void {
  const target = join(CASE, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
}

main();
