import { readFileSync, writeFileSync } from 'node:fs';
import { readMessage } from '../../src/intake/read-message.js';
import { type Differences, differences } from './decoding-compare.js';
import {
  type Fixture,
  fixtureBytes,
  fixtureNames,
  fixturesProblem,
  mailFixtures,
} from './decoding-fixtures.js';
import { ownReading, postalReading, pythonReadings, type Reading } from './decoding-readings.js';

/** By file, why our reading differs from Python's: found out by looking at the bytes. */
type Verdicts = Readonly<Record<string, string>>;

/** The committed outcome: counts, and every difference with its reason. */
interface Outcome {
  readonly files: number;
  readonly threw: readonly string[];
  readonly mails: number;
  readonly mailsWithText: number;
  readonly differing: Readonly<Record<keyof Differences, Verdicts>>;
  readonly postalMime: Readonly<Record<keyof Differences, number>>;
}

const EXPECTED = new URL('decoding.expected.json', import.meta.url);
const ASPECTS = ['subject', 'from', 'to', 'lostWords', 'lostAttachments'] as const;
const UNEXPLAINED = 'not explained yet';

/** Compares our reading of the mail fixtures with Python's and postal-mime's, and that with the last one. */
export async function run(): Promise<void> {
  const problem = fixturesProblem();
  if (problem !== null) return print(problem);
  const names = fixtureNames();
  const mails = await mailFixtures(names);
  const python = await pythonReadings(mails);
  if (python === null) return print('No python3 answers: there is nothing to compare with.');
  const expected = readExpected();
  const outcome = await compareAll(names, mails, python, expected);
  report(outcome, expected);
  if (process.argv.includes('--update')) writeFileSync(EXPECTED, `${JSON.stringify(outcome, null, 2)}\n`);
}

async function compareAll(
  names: readonly string[],
  mails: readonly Fixture[],
  python: ReadonlyMap<string, Reading | null>,
  expected: Outcome | null,
): Promise<Outcome> {
  const differing = emptied(() => ({}) as Record<string, string>);
  const postalMime = emptied(() => 0);
  for (const mail of mails) {
    const oracle = python.get(mail.name) ?? null;
    const own = ownReading(mail);
    if (oracle === null || own === null) continue;
    for (const aspect of differingIn(oracle, own)) {
      differing[aspect][mail.name] = expected?.differing[aspect][mail.name] ?? UNEXPLAINED;
    }
    const postal = await postalReading(mail);
    for (const aspect of postal === null ? ASPECTS : differingIn(oracle, postal)) postalMime[aspect]++;
  }
  const withText = mails.filter(({ name }) => (python.get(name)?.body ?? null) !== null);
  return {
    files: names.length,
    threw: names.filter(throws),
    mails: mails.length,
    mailsWithText: withText.length,
    differing,
    postalMime,
  };
}

function emptied<T>(value: () => T): Record<keyof Differences, T> {
  return { subject: value(), from: value(), to: value(), lostWords: value(), lostAttachments: value() };
}

function differingIn(oracle: Reading, reading: Reading): (keyof Differences)[] {
  const found = differences(oracle, reading);
  return ASPECTS.filter((aspect) => {
    const value = found[aspect];
    return typeof value === 'boolean' ? value : value.length > 0;
  });
}

function throws(name: string): boolean {
  try {
    readMessage(fixtureBytes(name));
    return false;
  } catch {
    return true;
  }
}

function report(outcome: Outcome, expected: Outcome | null): void {
  const { files, threw, mails, mailsWithText, differing, postalMime } = outcome;
  print(
    `${files} files read as messages, ${threw.length} threw${threw.map((name) => `\n  ${name}`).join('')}`,
  );
  print(
    `${mails} mails, of which Python gives ${mailsWithText} a text. Mails differing from Python's reading:`,
  );
  for (const aspect of ASPECTS) {
    const verdicts = Object.entries(differing[aspect]);
    print(`\n${aspect}: ${verdicts.length} (postal-mime: ${postalMime[aspect]})`);
    for (const [name, verdict] of verdicts) print(`  ${name}: ${verdict}`);
    if (expected !== null) reportChanges(aspect, differing[aspect], expected.differing[aspect]);
  }
}

function reportChanges(aspect: string, now: Verdicts, before: Verdicts): void {
  for (const name of Object.keys(before)) if (!(name in now)) print(`  GAIN ${aspect}: ${name}`);
  for (const name of Object.keys(now)) if (!(name in before)) print(`  LOSS ${aspect}: ${name}`);
}

function readExpected(): Outcome | null {
  try {
    return JSON.parse(readFileSync(EXPECTED, 'utf8')) as Outcome;
  } catch {
    return null;
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
