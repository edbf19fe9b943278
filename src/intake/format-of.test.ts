import fc from 'fast-check';
import { gzipSync, strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { formatOf } from './format-of.js';
import { makeCompoundFile } from './testing/make-compound-file.js';
import { makeDocx, zipFiles } from './testing/make-docx.js';
import { makeMsg } from './testing/make-msg.js';
import { makePdf } from './testing/make-pdf.js';
import { makeTnef } from './testing/make-tnef.js';
import { textProperty } from './testing/mapi-values.js';

const format = (bytes: Uint8Array | string, name: string | null = null, declared: string | null = null) =>
  formatOf(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes, name, declared).format;

const MAIL = 'Received: from a by b;\r\n\tTue, 12 Sep 2017\r\nFrom: a@example.org\r\nSubject: x\r\n\r\nHi';

describe('formatOf', () => {
  it.each([
    ['a PDF under a wrong name', makePdf({ paragraphs: ['a'] }), 'a.txt', 'pdf'],
    ['a DOCX without a name', makeDocx({ paragraphs: ['a'] }), null, 'docx'],
    [
      'a compressed DOCX',
      zipSync({ '[Content_Types].xml': strToU8('<Types/>'.repeat(50)) }),
      'a.docx',
      'docx',
    ],
    ['a zip', zipFiles({ 'a.txt': 'a' }), null, 'zip'],
    ['a spreadsheet', zipFiles({ '[Content_Types].xml': '', 'xl/a': '' }), 'a.xlsx', 'other'],
    ['a gzip', gzipSync(strToU8('a')), 'a.tgz', 'gzip'],
    ['a tar', Buffer.concat([Buffer.alloc(257, 'a'), Buffer.from('ustar\0')]), null, 'tar'],
    ['an Outlook item', makeMsg({ properties: [textProperty(0x37, 'S')] }), 'a.bin', 'msg'],
    [
      'an old Word document',
      makeCompoundFile({ streams: { WordDocument: Buffer.alloc(5000) } }),
      'a.doc',
      'other',
    ],
    ['a winmail.dat', makeTnef({}), 'winmail.dat', 'tnef'],
    ['a PST', Buffer.from('!BDN\0\0\0\0SM'), 'a.bin', 'pst'],
    ['a mail of Apple Mail', `${MAIL.length}   \n${MAIL}<?xml version="1.0"?>`, null, 'emlx'],
    ['a text whose first line is a number', `12\nnot mail at all`, null, 'text'],
    ['an mbox', `From a@example.org Tue Sep 12 10:15:00 2017\n${MAIL}`, null, 'mbox'],
    ['a mail of a maildir', MAIL, '1234.host:2,S', 'eml'],
    ['a mail without a name', MAIL, null, 'eml'],
    ['a mail by its name', 'Subject: only one field\n\nx', 'a.eml', 'eml'],
    ['a page by its doctype', Buffer.from('\ufeff <!DOCTYPE html><p>a'), 'a.txt', 'html'],
    ['a page by its root', '<html lang="fr"><body>a', null, 'html'],
    ['a page by its name', '<p>a', 'a.HTM', 'html'],
    ['Markdown', '# a', 'a.md', 'markdown'],
    ['a letter', 'From: what I heard he refused.\n\nYours', null, 'text'],
    ['a text that begins with From', 'From the beginning he asked for control.', null, 'text'],
    ['nothing', '', null, 'text'],
    ['a picture', '\x89PNG\r\n\x1a\n\0\0', 'a.txt', 'other'],
    ['bytes', '\0\x01\x02\x03', null, 'other'],
  ])('knows %s', (_, bytes, name, expected) => {
    expect(format(bytes, name)).toBe(expected);
  });

  it('knows text in every charset', () => {
    for (const charset of ['utf-8', 'utf-16le', 'windows-1252', 'koi8-r']) {
      expect(format(iconv.encode('Une lettre, un mot de plus.', charset))).toBe('text');
    }
  });

  it.each([
    ['a.ics', 'BEGIN:VCALENDAR\r\n', 'text/calendar'],
    ['a.csv', 'a,b\n', 'text/csv'],
    ['a.json', '{"a":1}', 'text/json'],
    ['a.log', '10:15 started', 'text/plain'],
  ])('never takes %s for other than text', (name, text, mediaType) => {
    expect(formatOf(Buffer.from(text), name, 'application/octet-stream')).toEqual({
      format: 'text',
      mediaType,
    });
  });

  it('goes by what was declared where bytes and name say nothing', () => {
    expect(format('<p>a</p>', null, 'text/html')).toBe('html');
    expect(format('a', 'note', 'text/markdown')).toBe('markdown');
    expect(formatOf(Uint8Array.of(0, 1, 2), null, 'image/x-odd')).toEqual({
      format: 'other',
      mediaType: 'image/x-odd',
    });
  });

  it.each([
    ['a.jpg', 'image/jpeg'],
    ['a.doc', 'application/msword'],
    ['a.mp3', 'audio/mpeg'],
    ['a.constructor', 'application/octet-stream'],
    ['a.txt', 'application/octet-stream'],
  ])('names what %s may be where its bytes are none of ours', (name, mediaType) => {
    expect(formatOf(Uint8Array.of(0, 1, 2, 0), name, null)).toEqual({ format: 'other', mediaType });
  });

  it('never throws', () => {
    const name = fc.option(fc.string(), { nil: null });
    fc.assert(
      fc.property(fc.uint8Array(), name, name, (bytes, called, declared) => {
        expect(formatOf(bytes, called, declared).mediaType).toMatch(/./);
      }),
    );
  });
});
