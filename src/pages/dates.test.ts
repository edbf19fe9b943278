import { describe, expect, it } from 'vitest';
import { formatDate, formatDay } from './dates.js';

describe('formatDate', () => {
  it.each([
    [
      '2015-06-18T11:12:47+01:00',
      '18\u00a0June 2015, 11:12 (UTC+01:00)',
      '18\u00a0juin 2015, 11\u00a0h\u00a012 (UTC+01:00)',
    ],
    ['2015-06-01T23:59:00Z', '1\u00a0June 2015, 23:59 (UTC)', '1er\u00a0juin 2015, 23\u00a0h\u00a059 (UTC)'],
    [
      '2015-02-03T07:05:00-0530',
      '3\u00a0February 2015, 07:05 (UTC−05:30)',
      '3\u00a0février 2015, 7\u00a0h\u00a005 (UTC−05:30)',
    ],
    ['2015-06-18', '18\u00a0June 2015', '18\u00a0juin 2015'],
    ['2015-06', 'June 2015', 'juin 2015'],
    ['2015', '2015', '2015'],
    ['2015-13-01', '2015-13-01', '2015-13-01'],
    ['last spring', 'last spring', 'last spring'],
  ])('writes %s as the writer’s clock had it', (iso, en, fr) => {
    expect(formatDate(iso, 'en')).toBe(en);
    expect(formatDate(iso, 'fr')).toBe(fr);
  });
});

describe('formatDay', () => {
  it('leaves the time out', () => {
    expect(formatDay('2015-06-18T11:12:47+01:00', 'en')).toBe('18\u00a0June 2015');
  });
});
