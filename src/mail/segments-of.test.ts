import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentsOf } from './segments-of.js';

/** Each run as "depth author: its words in one line", for reading. */
function read(text: string): string[] {
  return segmentsOf(text)
    .map((run) => ({
      run,
      words: text
        .slice(run.start, run.end)
        .replace(/^[> ]+/gm, '')
        .replace(/\s+/g, ' ')
        .trim(),
    }))
    .filter(({ words }) => words !== '')
    .map(({ run, words }) => `${run.depth} ${run.author ?? '-'}: ${words}`);
}

describe('segmentsOf', () => {
  it('gives quoted words to the one the English attribution line names', () => {
    expect(
      read(
        'I agree.\n\nOn Tue, 12 Sep 2017 at 10:14, Ines Marchand <ines@lab.example> wrote:\n> We must act.\n> Now.\n\nSam',
      ),
    ).toEqual([
      '0 -: I agree. On Tue, 12 Sep 2017 at 10:14, Ines Marchand <ines@lab.example> wrote:',
      '1 Ines Marchand <ines@lab.example>: We must act. Now.',
      '0 -: Sam',
    ]);
  });

  it.each([
    ['On Sep 12, 2017, at 10:14 AM, Ines Marchand wrote:', 'Ines Marchand', 'Sep 12, 2017, at 10:14 AM'],
    [
      'On Tuesday, September 12, 2017, Ines Marchand <i@lab.example> wrote:',
      'Ines Marchand <i@lab.example>',
      'Tuesday, September 12, 2017',
    ],
    ['On 12/09/2017 10:14, Ines Marchand wrote:', 'Ines Marchand', '12/09/2017 10:14'],
    [
      'On Tue, Sep 12, 2017 at 10:14:05AM +0200, Ines Marchand wrote:',
      'Ines Marchand',
      'Tue, Sep 12, 2017 at 10:14:05AM +0200',
    ],
    [
      'Le mar. 12 sept. 2017 à 10:14, Inès Marchand <i@lab.example> a écrit :',
      'Inès Marchand <i@lab.example>',
      'mar. 12 sept. 2017 à 10:14',
    ],
    ['Le 12/09/2017 à 10:14, Inès Marchand a écrit :', 'Inès Marchand', '12/09/2017 à 10:14'],
    ['Le 12 septembre 2017, Inès Marchand a écrit :', 'Inès Marchand', '12 septembre 2017'],
    ['Inès Marchand a écrit :', 'Inès Marchand', null],
    ['Ines Marchand <i@lab.example> writes:', 'Ines Marchand <i@lab.example>', null],
  ])('reads %s', (line, author, date) => {
    const quoted = segmentsOf(`${line}\n> words`).at(-1);
    expect(quoted).toMatchObject({ depth: 1, author, date });
  });

  it('reads an attribution line that was folded over two lines', () => {
    expect(read('On Tue, 12 Sep 2017 at 10:14, Ines Marchand\n<ines@lab.example> wrote:\n\n> Yes.')[1]).toBe(
      '1 Ines Marchand <ines@lab.example>: Yes.',
    );
  });

  it('follows replies inside replies', () => {
    expect(read('C\n\nOn 2 May 2018, Bo wrote:\n> B\n>\n> On 1 May 2018, Ana wrote:\n>> A\n> b\n')).toEqual([
      '0 -: C On 2 May 2018, Bo wrote:',
      '1 Bo: B On 1 May 2018, Ana wrote:',
      '2 Ana: A',
      '1 Bo: b',
    ]);
  });

  it.each([
    '-----Original Message-----\nFrom: Ana Roe\nSent: Monday, May 1, 2018 9:00 AM\nTo: Bo\nSubject: x\n\nA word.',
    '-----Message d’origine-----\nDe : Ana Roe\nEnvoyé : lundi 1 mai 2018 09:00\nÀ : Bo\nObjet : x\n\nA word.',
    '---------- Forwarded message ---------\nFrom: Ana Roe\nDate: Mon, 1 May 2018\nSubject: x\nTo: Bo\n\nA word.',
    'De : Ana Roe\nEnvoyé : lundi 1 mai 2018 09:00\nÀ : Bo\nObjet : x\n\nA word.',
  ])('gives what follows a header block to the one it names: %s', (block) => {
    expect(read(`See below.\n\n${block}`).at(-1)).toBe('1 Ana Roe: A word.');
  });

  it('knows no author for marked lines that nobody introduces', () => {
    expect(read('> Old words\nNew words')).toEqual(['1 -: Old words', '0 -: New words']);
  });

  it.each(['He wrote:', 'From: here on, all is new', 'Le conseil a écrit :\nRien.'])(
    'takes ordinary prose for the sender’s own: %s',
    (text) => {
      expect(segmentsOf(text).map((run) => run.depth)).toEqual([0]);
    },
  );

  it('covers the whole text, in order, whatever it holds', () => {
    const line = fc.constantFrom(
      '> a',
      '>> b',
      'On 1 May 2018, Ana wrote:',
      'From: x',
      'Sent: y',
      '',
      '-----Original Message-----',
      'z',
      '>',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(line).map((lines) => lines.join('\n')),
        ),
        (text) => {
          const runs = segmentsOf(text);
          expect(runs.map((run) => text.slice(run.start, run.end)).join('')).toBe(text);
        },
      ),
    );
  });
});
