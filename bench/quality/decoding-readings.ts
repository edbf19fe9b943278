import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import PostalMime, { type Address } from 'postal-mime';
import { readMessage } from '../../src/intake/read-message.js';
import { textOfHtml } from '../../src/intake/text-of-html.js';
import type { Fixture } from './decoding-fixtures.js';

/** A name, which may be empty, and an address. */
export type Named = readonly [name: string, address: string];

/** What a reader makes of a mail; a field is null where the reader has none or broke on it. */
export interface Reading {
  readonly subject: string | null;
  readonly from: readonly Named[] | null;
  readonly to: readonly Named[] | null;
  readonly body: string | null;
  /** SHA-256 of the bytes of each attachment, in hexadecimal. */
  readonly attachments: readonly string[] | null;
}

const ORACLE = join(import.meta.dirname, 'decode_oracle.py');

/** The reader of this project; null where it throws, which it must not. */
export function ownReading({ bytes }: Fixture): Reading | null {
  try {
    const { title, header, text } = readMessage(bytes);
    const named = (role: string): Named[] =>
      header.mailboxes.filter((one) => one.role === role).map(({ name, address }) => [name ?? '', address]);
    return {
      subject: title,
      from: named('from'),
      to: named('to'),
      body: text === '' ? null : text,
      attachments: carriedBy(bytes, 0).map(sha256),
    };
  } catch {
    return null;
  }
}

/** What a message carries, and what the messages carry that it carries: Python walks through them too. */
function carriedBy(bytes: Uint8Array, depth: number): Uint8Array[] {
  return readMessage(bytes).parts.flatMap((part) =>
    part.mediaType === 'message/rfc822' && depth < 8 ? carriedBy(part.bytes, depth + 1) : [part.bytes],
  );
}

/** postal-mime, as its own documentation has it called. */
export async function postalReading({ bytes }: Fixture): Promise<Reading | null> {
  try {
    const mail = await PostalMime.parse(bytes);
    const body = mail.text ?? (mail.html === undefined ? null : textOfHtml(mail.html));
    return {
      subject: mail.subject ?? null,
      from: mail.from === undefined ? [] : namedBy([mail.from]),
      to: namedBy(mail.to ?? []),
      body,
      attachments: mail.attachments.map(({ content }) =>
        sha256(typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)),
      ),
    };
  } catch {
    return null;
  }
}

/** Python's email package over all mails, by name; null where no Python answers. */
export async function pythonReadings(
  mails: readonly Fixture[],
): Promise<ReadonlyMap<string, Reading | null> | null> {
  const out = await python([], mails);
  if (out === null) return null;
  const lines = out.trim().split('\n');
  return new Map(
    lines.map((line) => {
      const { id, reading } = JSON.parse(line) as { id: string; reading: Reading | null };
      return [id, reading];
    }),
  );
}

/** How many mails a second Python reads, three times over; null where no Python answers. */
export async function pythonRates(mails: readonly Fixture[]): Promise<number[] | null> {
  const out = await python(['--time'], mails);
  return out === null ? null : (JSON.parse(out) as number[]);
}

function python(args: readonly string[], mails: readonly Fixture[]): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn('python3', [ORACLE, ...args], { stdio: ['pipe', 'pipe', 'ignore'] });
    const chunks: Buffer[] = [];
    child.on('error', () => resolve(null));
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('close', (code) => resolve(code === 0 ? Buffer.concat(chunks).toString() : null));
    child.stdin.on('error', () => resolve(null));
    for (const { name, bytes } of mails) {
      child.stdin.write(`${JSON.stringify({ id: name, bytes: Buffer.from(bytes).toString('base64') })}\n`);
    }
    child.stdin.end();
  });
}

function namedBy(addresses: readonly Address[]): Named[] {
  return addresses.flatMap((one) => one.group ?? [one]).map(({ name, address }) => [name, address ?? '']);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
