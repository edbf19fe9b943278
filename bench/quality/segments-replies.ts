import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMessage } from '../../src/intake/read-message.js';
import { type Segment, type SegmentKind, segmentsOf } from '../../src/mail/index.js';
import { ROOT } from '../speed/corpus.js';

const FIXTURES = join(ROOT, 'corpora', 'fixtures');
export const TALON = join(FIXTURES, 'talon', 'tests', 'fixtures');
export const REPLY_PARSER = join(FIXTURES, 'email_reply_parser', 'test', 'emails');
/** What talon's test of its standard replies expects where no file beside the message says otherwise. */
const USUAL_REPLY = 'Hello';

/**
 * What email_reply_parser's tests say of its fixtures: which lines (from one) are the reply, which the sender's
 * signature. `email_long_quote` has no such test: its first lines are the reply.
 */
const PARSED: Readonly<Record<string, { readonly reply: string; readonly signature: string }>> = {
  correct_sig: { reply: '1', signature: '3-4' },
  email_1_1: { reply: '1-5', signature: '7-13' },
  email_1_2: { reply: '1,9-34', signature: '48-51' },
  email_1_3: { reply: '1-3', signature: '5,52-55' },
  email_1_4: { reply: '1', signature: '' },
  email_1_5: { reply: '1-15', signature: '' },
  email_1_6: { reply: '1', signature: '3' },
  email_1_7: { reply: '1', signature: '' },
  email_1_8: { reply: '13,19', signature: '36-37' },
  email_2_1: { reply: '1', signature: '' },
  email_2_2: { reply: '1', signature: '' },
  email_2_3: { reply: '1', signature: '' },
  email_BlackBerry: { reply: '1', signature: '3' },
  email_bullets: { reply: '1-9', signature: '20-22' },
  email_iPhone: { reply: '1', signature: '3' },
  email_multi_word_sent_from_my_mobile_device: { reply: '1', signature: '3' },
  email_one_is_not_on: { reply: '1-5', signature: '' },
  email_sent_from_my_not_signature: { reply: '1-3', signature: '' },
  email_sig_delimiter_in_middle_of_line: { reply: '1-7', signature: '' },
  greedy_on: { reply: '1-6', signature: '' },
  pathological: { reply: '1-2', signature: '' },
};

/** How many of some fixtures come out as expected, and the names of those that do not. */
export interface Replies {
  readonly of: number;
  readonly failed: readonly string[];
}

/** Whether the fixtures are there. */
export function haveFixtures(): boolean {
  return existsSync(TALON) && existsSync(REPLY_PARSER);
}

/** Talon's standard replies: the sender's words, signature included, as its test expects them. */
export async function talonReplies(): Promise<Replies> {
  const folder = join(TALON, 'standard_replies');
  const files = readdirSync(folder).filter((name) => name.endsWith('.eml'));
  const failed: string[] = [];
  for (const file of files) {
    const beside = join(folder, file.replace('.eml', '_reply_text'));
    const expected = existsSync(beside) ? readFileSync(beside, 'utf8') : USUAL_REPLY;
    const { text } = readMessage(readFileSync(join(folder, file)));
    if (plain(own(text, segmentsOf(text), ['text', 'signature'])) !== plain(expected)) failed.push(file);
  }
  return { of: files.length, failed };
}

/** Talon's bodies with their signatures. */
export function talonSignatures(): Replies {
  const folder = join(TALON, 'signature', 'emails', 'stripped');
  const names = readdirSync(folder).filter((name) => name.endsWith('_body'));
  const read = (name: string, part: string) =>
    unmarked(readFileSync(join(folder, name.replace(/body$/, part)), 'utf8'));
  const failed = names.filter((name) => {
    const text = read(name, 'body');
    const segments = segmentsOf(text, { from: read(name, 'sender').trim() || null });
    return plain(own(text, segments, ['signature'])) !== plain(read(name, 'signature'));
  });
  return { of: names.length, failed };
}

/** email_reply_parser's fixtures: reply and signature, line by line. */
export function parserReplies(): Replies {
  const names = Object.keys(PARSED);
  const failed = names.filter((name) => {
    const text = readFileSync(join(REPLY_PARSER, `${name}.txt`), 'utf8').replace(/\r\n/g, '\n');
    const segments = segmentsOf(text);
    const expected = PARSED[name];
    return (
      plain(own(text, segments, ['text'])) !== plain(linesAt(text, expected?.reply ?? '')) ||
      plain(own(text, segments, ['signature'])) !== plain(linesAt(text, expected?.signature ?? ''))
    );
  });
  return { of: names.length, failed };
}

/** What of a body is the sender's own and of some kinds. */
function own(text: string, segments: readonly Segment[], kinds: readonly SegmentKind[]): string {
  const runs = segments.filter(({ depth, kind }) => depth === 0 && kinds.includes(kind));
  return runs.map(({ start, end }) => text.slice(start, end)).join('\n');
}

function linesAt(text: string, ranges: string): string {
  const lines = text.split('\n');
  const parts = ranges.split(',').filter((range) => range !== '');
  return parts
    .map((range) => {
      const [first = 0, last = first] = range.split('-').map(Number);
      return lines.slice(first - 1, last).join('\n');
    })
    .join('\n');
}

/** Talon marks the lines of some signatures for its own training. */
function unmarked(text: string): string {
  return text.replace(/^#sig#/gm, '');
}

/** The words, with the white space between them alike. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
