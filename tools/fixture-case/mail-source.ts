import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * A message as it is written down under `source/`: header fields, then a blank line, then the body.
 * A line `@name: value` above the blank line is a directive to the generator and no header field.
 */
export interface MailSource {
  /** The file's name without its ending: how expectations call the message. */
  readonly stem: string;
  readonly directives: readonly Field[];
  readonly header: readonly Field[];
  readonly body: string;
}

export interface Field {
  readonly name: string;
  readonly value: string;
}

/** The messages of a folder in the order of their file names. */
export function readMails(folder: string): MailSource[] {
  return textFiles(folder).map((name) => parseMail(basename(name, '.txt'), readText(join(folder, name))));
}

export function parseMail(stem: string, text: string): MailSource {
  const gap = `${text}\n`.indexOf('\n\n');
  const fields = text.slice(0, gap).split('\n').map(parseField);
  return {
    stem,
    directives: fields
      .filter(({ name }) => name.startsWith('@'))
      .map(({ name, value }) => ({ name: name.slice(1), value })),
    header: fields.filter(({ name }) => !name.startsWith('@')),
    body: text.slice(gap + 2),
  };
}

/** Every value of a directive, in order; empty where it is not given. */
export function directivesOf(mail: MailSource, name: string): string[] {
  return mail.directives.filter((field) => field.name === name).map(({ value }) => value);
}

/** A header field that the message must have. */
export function fieldOf(mail: MailSource, name: string): string {
  const value = optionalField(mail, name);
  if (value === null) throw new Error(`${mail.stem} has no ${name}`);
  return value;
}

export function optionalField(mail: MailSource, name: string): string | null {
  return mail.header.find((field) => field.name === name)?.value ?? null;
}

export function readText(path: string): string {
  return readFileSync(path, 'utf8');
}

export function textFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort();
}

function parseField(line: string): Field {
  const colon = line.indexOf(':');
  if (colon < 0) throw new Error(`“${line}” is neither a header field nor a directive`);
  return { name: line.slice(0, colon), value: line.slice(colon + 1).trim() };
}
