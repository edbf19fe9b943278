import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sourceOfBytes } from '../../src/intake/byte-source.js';
import { splitMbox } from '../../src/intake/split-mbox.js';
import { unescapeMbox } from '../../src/intake/unescape-mbox.js';

/** A file of the fixtures, or a message of a mailbox among them: its name, and its bytes. */
export interface Fixture {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const FOLDER = join(import.meta.dirname, '..', '..', 'corpora', 'fixtures');
/** Larger files are no mails of a test suite. */
const LARGEST_MAIL = 8 * 1_048_576;
const OTHER_FORMATS =
  /\.(?:json|pdf|docx?|rtf|msg|zip|gz|tar|pst|ost|jpe?g|tiff?|png|gif|csv|html?|xml|py|rb|md|js|ts|gitignore|noindex)$/i;
const KNOWN_FIELD =
  /^(?:from|to|cc|date|subject|message-id|received|mime-version|content-type|return-path|delivered-to|reply-to|sender|x-[\w-]+)[ \t]*:/gim;

/** Why the fixtures cannot be read, or null. */
export function fixturesProblem(): string | null {
  if (existsSync(FOLDER)) return null;
  return 'The fixtures are not there: no corpora/fixtures. "bash ../shared/data/unpack corpora" unpacks them.';
}

/** The names of all files of the fixtures, sorted. */
export function fixtureNames(): string[] {
  return readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(FOLDER, name)).isFile())
    .sort();
}

/** The bytes of a file of the fixtures. */
export function fixtureBytes(name: string): Uint8Array {
  return readFileSync(join(FOLDER, name));
}

/** The mails: files that begin with a header of known fields, and the messages of mailboxes. */
export async function mailFixtures(names: readonly string[]): Promise<Fixture[]> {
  const mails: Fixture[] = [];
  for (const name of names) {
    if (OTHER_FORMATS.test(name) || statSync(join(FOLDER, name)).size > LARGEST_MAIL) continue;
    const bytes = fixtureBytes(name);
    if (/\.mbox$/i.test(name)) mails.push(...(await membersOf(name, bytes)));
    else if (/\.eml$/i.test(name) || beginsWithHeader(bytes)) mails.push({ name, bytes });
  }
  return mails;
}

function beginsWithHeader(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 20_000)).toString('latin1').trimStart();
  const header = start.split(/\r?\n\r?\n|\r\r/, 1)[0] ?? '';
  return (header.match(KNOWN_FIELD)?.length ?? 0) >= 2;
}

async function membersOf(name: string, bytes: Uint8Array): Promise<Fixture[]> {
  const source = sourceOfBytes(bytes);
  const members: Fixture[] = [];
  for await (const { start, end, escaping } of splitMbox(source, 'mboxrd')) {
    members.push({ name: `${name}@${start}`, bytes: unescapeMbox(bytes.subarray(start, end), escaping) });
  }
  return members;
}
