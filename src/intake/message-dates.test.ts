import { describe, expect, it } from 'vitest';
import { problemsOfDate } from './message-dates.js';
import { parseMailDate } from './parse-mail-date.js';

const NOW = Date.UTC(2020, 5, 1);

/** The codes of what speaks against a date, with the uppermost Received field where one is given. */
function codes(raw: string, received?: string): string[] {
  const fields = received === undefined ? [] : [{ name: 'received', raw: `by a.example; ${received}` }];
  return problemsOfDate(fields, parseMailDate(raw), NOW).map(({ code }) => code);
}

describe('what speaks against a date', () => {
  it.each([
    ['nothing, for a date like others', 'Fri, 26 Oct 2001 07:30:22 -0700', undefined, []],
    [
      'nothing, where the day is named in the zone of the writer',
      'Fri, 26 Oct 2001 23:30 -0700',
      undefined,
      [],
    ],
    ['nothing, where it cannot be read', 'soon', undefined, []],
    ['that no mail was sent before 1971', 'Thu, 1 Jan 1970 00:00:00 +0000', undefined, ['date-before-mail']],
    ['that it lies in the future', 'Wed, 1 Jan 2031 00:00:00 +0000', undefined, ['date-in-future']],
    ['that the day is another one', 'Mon, 26 Oct 2001 07:30:22 -0700', undefined, ['date-weekday-wrong']],
    [
      'that the message was received long before',
      'Fri, 26 Oct 2001 07:30:22 -0700',
      'Wed, 24 Oct 2001 07:31:00 -0700',
      ['date-after-receipt'],
    ],
    [
      'nothing, where it was received at about that time',
      'Fri, 26 Oct 2001 07:30:22 -0700',
      'Fri, 26 Oct 2001 07:31:00 -0700',
      [],
    ],
    ['nothing, where the server’s date cannot be read', '26 Oct 2001 07:30 -0700', 'today', []],
  ] as const)('%s', (_, raw, received, expected) => {
    expect(codes(raw, received)).toEqual(expected);
  });

  it('leaves out the absent date, which is told elsewhere', () => {
    expect(problemsOfDate([], null, NOW)).toEqual([]);
  });
});
