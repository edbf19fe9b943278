import { describe, expect, it } from 'vitest';
import { segmentsOf } from '../segments-of.js';
import { quotedRunsOf } from './quoted-runs-of.js';

/** Each run as "depth author: span | span", marks and line ends as they stand. */
function read(text: string): string[] {
  return quotedRunsOf(text, segmentsOf(text)).map(
    ({ depth, author, spans }) =>
      `${depth} ${author ?? '-'}: ${spans.map(({ start, end }) => text.slice(start, end).trim()).join(' | ')}`,
  );
}

describe('quotedRunsOf', () => {
  it('makes one run of a quotation that answers part', () => {
    expect(
      read('On 2 May 2018, Bo wrote:\n> The tide turns.\n\nIt does.\n\n> We row at noon.\n\nI do not.\n'),
    ).toEqual(['1 Bo: > The tide turns. | > We row at noon.']);
  });

  it('keeps what one person wrote at another depth, and what another wrote, apart', () => {
    expect(
      read('Yes.\n\nOn 2 May 2018, Bo wrote:\n> No.\n>\n> On 1 May 2018, Ana wrote:\n>> Well?\n> Never.\n'),
    ).toEqual(['1 Bo: > No.\n> | > Never.', '2 Ana: >> Well?']);
  });

  it('begins a run anew where a second mail of the same author is introduced', () => {
    expect(read('Bo Lind wrote:\n> One.\n\nTrue.\n\nBo Lind wrote:\n> Two.\n')).toEqual([
      '1 Bo Lind: > One.',
      '1 Bo Lind: > Two.',
    ]);
  });

  it('gives the date as the header block writes it, and the words behind the block alone', () => {
    const text =
      'See below.\n\n-----Original Message-----\nFrom: Ana Roe\nSent: Monday, May 1, 2018 9:00 AM\nTo: Bo\nSubject: x\n\nThe tide turns.\n';
    expect(quotedRunsOf(text, segmentsOf(text))).toMatchObject([
      { depth: 1, author: 'Ana Roe', date: 'Monday, May 1, 2018 9:00 AM' },
    ]);
    expect(read(text)).toEqual(['1 Ana Roe: The tide turns.']);
  });

  it('finds none in a body that quotes nobody', () => {
    expect(read('The tide turns.\n')).toEqual([]);
  });
});
