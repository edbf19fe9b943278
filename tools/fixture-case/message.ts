import iconv from 'iconv-lite';
import { base64Lines, encodeHeader, encodeSubject, isAscii, quotedPrintable } from './encode.js';
import { directivesOf, type Field, type MailSource } from './mail-source.js';

/** A part of a message: its own header lines and its encoded body, every character one byte. */
export interface Part {
  readonly header: readonly string[];
  readonly body: string;
}

const FLOWED_WIDTH = 72;

/** The bytes of a message as they would stand in a file, lines ended by LF. One source, one sequence of bytes. */
export function messageBytes(mail: MailSource, attachments: readonly Part[]): Buffer {
  const charset = charsetOf(mail);
  const text = textPart(mail, charset);
  const body = attachments.length === 0 ? text : multipart(mail.stem, [text, ...attachments]);
  const header = mail.header.map((field) => headerLine(field, charset));
  return Buffer.from([...header, 'MIME-Version: 1.0', ...body.header, '', body.body].join('\n'), 'latin1');
}

export function filePart(name: string, mediaType: string, bytes: Uint8Array): Part {
  return {
    header: [
      `Content-Type: ${mediaType}; name="${name}"`,
      'Content-Transfer-Encoding: base64',
      `Content-Disposition: attachment; filename="${name}"`,
    ],
    body: base64Lines(bytes),
  };
}

/** A message carried whole (RFC 2046, 5.2.1). Its own encoding must be one of seven bits. */
export function messagePart(bytes: Buffer): Part {
  return {
    header: ['Content-Type: message/rfc822', 'Content-Disposition: attachment'],
    body: bytes.toString('latin1'),
  };
}

function headerLine({ name, value }: Field, charset: string): string {
  const encode = name === 'Subject' ? encodeSubject : encodeHeader;
  return `${name}: ${name === 'Date' ? value : encode(value, charset)}`;
}

function charsetOf(mail: MailSource): string {
  return directivesOf(mail, 'charset')[0] ?? 'utf-8';
}

function textPart(mail: MailSource, charset: string): Part {
  const flowed = directivesOf(mail, 'format').includes('flowed');
  const type = directivesOf(mail, 'type')[0] ?? 'text/plain';
  const text = flowed ? flow(mail.body) : mail.body;
  const transfer = directivesOf(mail, 'transfer')[0] ?? (isAscii(text) ? '7bit' : 'quoted-printable');
  return {
    header: [
      `Content-Type: ${type}; charset=${charset}${flowed ? '; format=flowed' : ''}`,
      `Content-Transfer-Encoding: ${transfer}`,
    ],
    body: transferEncode(iconv.encode(text, charset), transfer),
  };
}

function transferEncode(bytes: Buffer, transfer: string): string {
  if (transfer === 'base64') return base64Lines(bytes);
  return transfer === 'quoted-printable' ? quotedPrintable(bytes) : bytes.toString('latin1');
}

function multipart(stem: string, parts: readonly Part[]): Part {
  const boundary = `=_${stem}`;
  const written = parts.map(({ header, body }) => `--${boundary}\n${header.join('\n')}\n\n${body}\n`);
  return {
    header: [`Content-Type: multipart/mixed; boundary="${boundary}"`],
    body: `${written.join('')}--${boundary}--\n`,
  };
}

/** RFC 3676: a paragraph a line in the source, soft breaks (a blank before the break) in the message. */
function flow(body: string): string {
  return body.split('\n').map(flowLine).join('\n');
}

function flowLine(paragraph: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    if (line !== '' && line.length + word.length > FLOWED_WIDTH) {
      lines.push(`${line} `);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}
