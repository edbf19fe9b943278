import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Span } from '../text/index.js';
import { statementsOf } from './statements-of.js';

const PIECES = fc.constantFrom(
  '"',
  '“',
  '”',
  '«',
  '»',
  '‘',
  '’',
  "'",
  '„',
  '``',
  "''",
  '‹',
  '›',
  '— ',
  '\n\n',
  '\n',
  ' ',
  ', ',
  '. ',
  ': ',
  '? ',
  'Marsh',
  'said',
  'il',
  'a dit',
  '-t-il',
  'the plan',
  'OpenLab',
  'qu’',
  'called',
  '6\'2"',
  '(',
  ')',
  'M.',
  'é',
  '\u202e',
  '\ud800',
  '😀',
  'Alan Marsh told him',
  'selon',
  'according to',
);
const HOSTILE = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(PIECES, { maxLength: 60 }).map((all) => all.join('')),
);
const LANGUAGE = fc.constantFrom('en' as const, 'fr' as const, null);

function textAt(text: string, span: Span | null | undefined): string | null {
  return span ? text.slice(span.start, span.end) : null;
}

test('keeps every span inside the text, and in order', () => {
  fc.assert(
    fc.property(HOSTILE, LANGUAGE, (text, language) => {
      const { statements, terms } = statementsOf(text, language);
      const spans = statements.flatMap((one) => [
        ...one.content,
        ...one.quoted,
        ...one.hedges,
        ...(one.cue ? [one.cue] : []),
      ]);
      for (const { start, end } of [...spans, ...terms]) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 500 },
  );
});

test('lets no two statements overlap unless one stands inside the other', () => {
  fc.assert(
    fc.property(HOSTILE, LANGUAGE, (text, language) => {
      const { statements } = statementsOf(text, language);
      const tops = statements.filter((one) => one.within === null).flatMap((one) => one.content);
      const sorted = [...tops].sort((one, other) => one.start - other.start);
      sorted.forEach((span, index) => {
        expect(span.start).toBeGreaterThanOrEqual(sorted[index - 1]?.end ?? 0);
      });
    }),
    { numRuns: 500 },
  );
});

test('says the same of the same text each time', () => {
  fc.assert(
    fc.property(HOSTILE, LANGUAGE, (text, language) => {
      expect(statementsOf(text, language)).toEqual(statementsOf(text, language));
    }),
  );
});

test('numbers the statements in text order and points to the one around', () => {
  const { statements } = statementsOf(
    '“He said ‘you will never get it from us’ and left,” Ann Lee testified. “No.”',
    'en',
  );
  expect(statements.map((one) => [one.id, one.within])).toEqual([
    ['s1', null],
    ['s2', 's1'],
    ['s3', null],
  ]);
});

test('finds the language out where it is not told', () => {
  expect(statementsOf('La société a écrit qu’elle « ne vendrait jamais » ses parts.').source.language).toBe(
    'fr',
  );
  expect(statementsOf('The company wrote that it “would never sell” its shares.').source.language).toBe('en');
  expect(statementsOf('“?”').source.language).toBe('und');
});

test('gives a surname the full name that the text has', () => {
  const text = 'Alan Marsh met Tom Alder. “No,” Mr. Marsh said.\n\n“Yes,” Alder answered.';
  expect(statementsOf(text, 'en').statements.map((one) => one.speaker?.name)).toEqual([
    'Alan Marsh',
    'Tom Alder',
  ]);
});

test('leaves a surname that two people bear as it is, unless the honorific tells', () => {
  const text = 'Bill Calloway and Hillary Calloway came. “No,” Calloway said.\n\n“Yes,” Mrs. Calloway said.';
  expect(statementsOf(text, 'en').statements.map((one) => one.speaker?.name)).toEqual([
    'Calloway',
    'Hillary Calloway',
  ]);
});

test('leads a pronoun to the person last spoken of, not to one of the other gender', () => {
  const text = 'Mira Moretti resigned. Tom Alder was in Paris.\n\n“I had no choice,” she said.';
  expect(statementsOf(text, 'en').statements[0]?.speaker?.name).toBe('Mira Moretti');
});

test('names nobody for a pronoun that may stand for two', () => {
  const text = 'Mira Moretti and Helen Tanner resigned.\n\n“I had no choice,” she said.';
  expect(statementsOf(text, 'en').statements[0]?.speaker?.name).toBeNull();
});

test('carries the speaker on to words that nobody is said to say', () => {
  const text = '“It is done,” Tom Alder said. The room was silent. “We move on now.”';
  const last = statementsOf(text, 'en').statements[1];
  expect([last?.speaker, last?.cue]).toEqual([{ name: 'Tom Alder', mention: null }, null]);
});

test('tells a dialogue line from an item of a list', () => {
  expect(statementsOf('— Je pars, dit Paul.\n— Reste !', 'fr').statements).toHaveLength(2);
  expect(statementsOf('Le plan :\n— une société ;\n— un conseil ;', 'fr').statements).toHaveLength(0);
});

test('passes over nothing in marks: what is no statement is a term or a title', () => {
  const text = 'The “hybrid plan” is in the book “Zero to One”. The so-called “mission” too.';
  const { statements, terms } = statementsOf(text, 'en');
  expect(statements).toEqual([]);
  expect(terms.map((one) => [one.kind, textAt(text, one)])).toEqual([
    ['term', 'hybrid plan'],
    ['title', 'Zero to One'],
    ['term', 'mission'],
  ]);
});

test('takes long words in marks for a quotation, also where nobody says them', () => {
  const text = 'Those who “never read a single page of it” were many.';
  expect(statementsOf(text, 'en').statements.map((one) => [one.form, one.speaker])).toEqual([
    ['mixed', null],
  ]);
});

test('tells what is done by saying it, and what the writer does not vouch for', () => {
  const text = 'Marsh allegedly threatened to “sue everybody in sight.” Alder denied that he “took a cent.”';
  const { statements } = statementsOf(text, 'en');
  expect(statements.map((one) => one.act)).toEqual(['threat', 'denial']);
  expect(statements[0]?.hedges.map((hedge) => [hedge.kind, textAt(text, hedge)])).toEqual([
    ['adverb', 'allegedly'],
  ]);
});

test('lists a newspaper that was told as the way the words came', () => {
  const text = 'Tom Alder told the Financial Times that the suit was “without any merit.”';
  expect(statementsOf(text, 'en').statements[0]?.via.map((one) => one.name)).toEqual(['Financial Times']);
});

test('takes words behind a paragraph that ends with a colon for what it leads in', () => {
  const text = 'Igor Suvorin wrote to Tom Alder:\n\n“We do not know why you want this title.”';
  const [only] = statementsOf(text, 'en').statements;
  expect([only?.speaker?.name, only?.addressee?.name, textAt(text, only?.cue)]).toEqual([
    'Igor Suvorin',
    'Tom Alder',
    'wrote',
  ]);
});
