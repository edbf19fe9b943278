import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { benchPath, messagesOf, type Slice, warm } from './corpus.js';

/** The messages of a slice as a maildir, for the programs that read nothing else; made once and kept. */
export async function maildirOf(slice: Slice): Promise<string> {
  const maildir = benchPath(`maildir-${slice.label}`);
  if (existsSync(maildir)) return maildir;
  const part = `${maildir}.part`;
  rmSync(part, { recursive: true, force: true });
  await writeMaildir(slice.path, part, 0, slice.messages);
  renameSync(part, maildir);
  return maildir;
}

/** Writes `count` messages of an mbox, behind the first `skipped` ones, as a maildir. */
export async function writeMaildir(
  mbox: string,
  maildir: string,
  skipped: number,
  count: number,
): Promise<void> {
  for (const folder of ['cur', 'new', 'tmp']) mkdirSync(join(maildir, folder), { recursive: true });
  let n = 0;
  for await (const { bytes } of messagesOf(mbox)) {
    if (n >= skipped + count) break;
    if (n++ < skipped) continue;
    writeFileSync(join(maildir, 'cur', `${String(n).padStart(7, '0')}.bench:2,S`), bytes);
  }
}

/** Reads every message once, so that the first program to be measured has no colder disk than the last. */
export async function warmMaildir(maildir: string): Promise<void> {
  for (const name of await readdir(join(maildir, 'cur'))) await warm(join(maildir, 'cur', name));
}
