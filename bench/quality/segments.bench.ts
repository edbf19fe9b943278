import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readMessage } from '../../src/intake/read-message.js';
import { segmentsOf } from '../../src/mail/index.js';
import { corpusProblem, messagesOf, sliceOf } from '../speed/corpus.js';
import { type Agreement, type Measured, measureGold } from './segments-gold.js';
import {
  haveFixtures,
  parserReplies,
  type Replies,
  talonReplies,
  talonSignatures,
} from './segments-replies.js';

const EXPECTED = new URL('./segments.expected.json', import.meta.url);
/** The messages over which speed is measured, and the length that figures are given for. */
const MESSAGES = 5000;
const TYPICAL = 2400;
const ROUNDS = 5;

/** Compares the segments with talon's and email_reply_parser's fixtures and with 200 bodies segmented by hand. */
export async function run(): Promise<void> {
  const problem = corpusProblem();
  if (problem !== null || !haveFixtures()) {
    print(problem ?? 'The fixtures are not there: no corpora/fixtures.');
    return;
  }
  const replies = {
    talonReplies: await talonReplies(),
    talonSignatures: talonSignatures(),
    emailReplyParser: parserReplies(),
  };
  for (const [name, found] of Object.entries(replies)) print(sentenceOf(name, found));
  print(
    "  talon's own tests expect all of its fixtures as above, which is 12 of 12 replies and 6 of 6 signatures.",
  );
  const gold = await measureGold();
  printGold(gold);
  compare({ replies, gold });
  await measureSpeed();
}

function sentenceOf(name: string, { of, failed }: Replies): string {
  return `${name}: ${of - failed.length} of ${of}${failed.length > 0 ? ` (not: ${failed.join(', ')})` : ''}`;
}

function printGold({ all, shares, changed, losses }: Measured): void {
  print(`by hand, all: ${figures(all)}`);
  for (const [share, found] of Object.entries(shares)) print(`by hand, ${share}: ${figures(found)}`);
  if (changed.length > 0)
    print(`not measured, because their text is read otherwise now: ${changed.join(', ')}`);
  const most = losses.slice(0, 10).map(([ordinal, lines]) => `${ordinal} (${lines})`);
  print(`bodies with a difference: ${losses.length}; the most lines: ${most.join(', ')}`);
}

function figures(found: Agreement): string {
  const part = (count: number, of: number) => (of === 0 ? '–' : (count / of).toFixed(4));
  return (
    `${found.bodies} bodies, ${found.lines} lines; depth and kind ${part(found.depthAndKind, found.lines)}, ` +
    `depth ${part(found.depth, found.lines)}, kind ${part(found.kind, found.lines)}, ` +
    `author ${part(found.author, found.quotedLines)} of ${found.quotedLines} quoted lines`
  );
}

/** Tells whether the outcome is the one that is kept, and writes the new one over it where it is not. */
function compare(outcome: object): void {
  if (readKept() === JSON.stringify(outcome)) {
    print('the same as the outcome kept in segments.expected.json');
    return;
  }
  print('other than the outcome kept: see git diff bench/quality/segments.expected.json');
  writeFileSync(EXPECTED, `${JSON.stringify(outcome, null, 2)}\n`);
}

function readKept(): string {
  if (!existsSync(EXPECTED)) return '';
  return JSON.stringify(JSON.parse(readFileSync(EXPECTED, 'utf8')));
}

/** Processor time, so that whatever else the machine does counts little; the best of some rounds. */
async function measureSpeed(): Promise<void> {
  const texts: string[] = [];
  for await (const { bytes } of messagesOf((await sliceOf(MESSAGES)).path))
    texts.push(readMessage(bytes).text);
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    for (const text of texts) segmentsOf(text);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, user + system);
  }
  const typical = ((best / length) * TYPICAL).toFixed(1);
  print(`speed: ${typical} µs of processor time for ${TYPICAL} characters (${texts.length} messages)`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
