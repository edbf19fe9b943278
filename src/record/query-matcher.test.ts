import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../text/index.js';
import { compileQuery } from './compile-query.js';
import { listHits } from './list-hits.js';
import { closeCase } from './open-case.js';
import { parseQuery, type Query } from './query.js';
import { foldLater, queryMatcher } from './query-matcher.js';
import { addMessages, makeCase } from './testing/make-case.js';

interface Mail {
  readonly title: string;
  readonly text: string;
}

function answers(query: Query, { title, text }: Mail): boolean {
  return queryMatcher(query)({
    title: () => foldLater(title),
    text: () => foldLater(text),
    holds: (field) => field.field === 'lang',
  });
}

const MAIL = {
  title: 'Re: La marée',
  text: 'The tide turns at 3.5 knots.\n> Keep the me\u00adter,\n> l’œuvre d’Étienne; DON`T. Seal™.',
};

describe('a query tried on a mail', () => {
  it.each([
    'tide',
    'TIDE turns',
    '"tide turns"',
    '"turns at 3.5 knots"',
    '"3 5"',
    '5',
    '"knots keep"',
    'kee*',
    '"keep the met*"',
    'meter',
    'oeuvre',
    "d'etienne",
    'don t',
    'sealtm',
    'maree',
    'subject:marée',
    'subject:mar*',
    'gas OR tide',
    'tide -gas',
    '-(gas tide)',
    'tide (gas OR (meter -gas))',
    'lang:fr',
    '→',
    '',
  ])('%s finds it', (query) => {
    expect(answers(parseQuery(query), MAIL)).toBe(true);
  });

  it.each([
    'tid',
    'ide',
    'ti',
    '"tide at"',
    '"the tide turns not"',
    'eep*',
    '"tide* turns gas"',
    'subject:tide',
    '"maree the"',
    'tide gas',
    'tide -meter',
    '-(tide OR gas)',
    '35',
    'kind:message',
  ])('%s does not', (query) => {
    expect(answers(parseQuery(query), MAIL)).toBe(false);
  });
});

const WRITTEN = [
  'tide',
  'Tides',
  'the',
  '3.5',
  '5',
  'Été',
  'œuvre',
  'me\u00adter',
  'l’eau',
  'x\u0301',
  'eau™',
];
const BETWEEN = [' ', '\n> ', ', ', '. ', '-', '…', '\t', '`', '\u00a0', '\u200e'];
const RUN = fc
  .array(fc.tuple(fc.constantFrom(...WRITTEN), fc.constantFrom(...BETWEEN)), { maxLength: 8 })
  .map((pairs) => pairs.flat().join(''));
const SOUGHT = [
  'tide',
  'tides',
  'the',
  '3.5',
  '3',
  '5',
  'ete',
  'oeuvre',
  'meter',
  'l',
  'eau',
  'x',
  't',
  'eautm',
];
const WORDS: fc.Arbitrary<Query> = fc.record({
  words: fc.array(fc.constantFrom(...SOUGHT), { minLength: 1, maxLength: 3 }),
  prefix: fc.boolean(),
  in: fc.constantFrom('anywhere' as const, 'title' as const),
});
const { query: QUERY } = fc.letrec<{ query: Query }>((tie) => ({
  query: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    WORDS,
    fc.record({ all: fc.array(tie('query'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('query'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('query') }),
  ),
}));
const MAILS: fc.Arbitrary<Mail> = fc.record({ title: RUN, text: RUN });

/** The same by the plain reading of the language: words in a row, one by one. */
function naively(query: Query, mail: Mail): boolean {
  if ('all' in query) return query.all.every((part) => naively(part, mail));
  if ('any' in query) return query.any.some((part) => naively(part, mail));
  if ('not' in query) return !naively(query.not, mail);
  if ('field' in query) return false;
  const wanted = query.words.flatMap((word) => word.split('.'));
  const stands = (text: string) => {
    // A mark of direction stands in no word and parts none; "™" is two letters.
    const words = wordsOf(text.replaceAll('\u200e', '').replaceAll('™', 'tm')).flatMap(({ form }) =>
      form.split('.'),
    );
    return words.some((_, at) =>
      wanted.every((word, n) => {
        const open = query.prefix && n === wanted.length - 1;
        return open ? words[at + n]?.startsWith(word) : words[at + n] === word;
      }),
    );
  };
  return stands(mail.title) || (query.in === 'anywhere' && stands(mail.text));
}

describe('queries tried on any mail', () => {
  it('are answered as by reading the words one by one', () => {
    fc.assert(
      fc.property(QUERY, MAILS, (query, mail) => {
        expect(answers(query, mail)).toBe(naively(query, mail));
      }),
      { numRuns: 1000 },
    );
  });

  it('are answered as by the index of words', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(MAILS, { maxLength: 8, selector: ({ title, text }) => `${title}\n${text}` }),
        fc.array(QUERY, { minLength: 1, maxLength: 12 }),
        async (mails, queries) => {
          const caseFile = await makeCase();
          await addMessages(
            caseFile,
            mails.map(({ title, text }) => ({ subject: title, text })),
          );
          for (const query of queries) {
            const { hits } = listHits(caseFile.sqlite, compileQuery(query), [], 'oldest', mails.length + 1);
            const found = mails.flatMap((mail, n) => (answers(query, mail) ? [n + 1] : []));
            expect(hits.map(({ serial }) => serial).sort((a, b) => a - b)).toEqual(found);
          }
          await closeCase(caseFile);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('have one answer for any text whatever', () => {
    const any = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(any, any, fc.boolean(), (asked, text, prefix) => {
        const words = wordsOf(asked).map(({ form }) => form);
        const query: Query = { words, prefix, in: 'anywhere' };
        const mail = { title: '', text: `${text} ${asked} ${text}` };
        expect(answers({ not: query }, mail)).toBe(!answers(query, mail));
      }),
    );
  });
});
