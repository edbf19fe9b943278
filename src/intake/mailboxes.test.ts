import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailboxesOf } from './mailboxes.js';

/** Each mailbox as `name|address`, an absent name as `-`. */
const shown = (raw: string): string[] =>
  mailboxesOf(raw, 'to').map(({ name, address }) => `${name ?? '-'}|${address}`);

describe('the mailboxes of a field', () => {
  it.each([
    ['', []],
    ['ann@example.org', ['-|ann@example.org']],
    ['Ann Miller <ann@example.org>', ['Ann Miller|ann@example.org']],
    [
      '"Miller, Ann" <ann@example.org>, bob@example.org',
      ['Miller, Ann|ann@example.org', '-|bob@example.org'],
    ],
    ['ann@example.org (Ann Miller)', ['Ann Miller|ann@example.org']],
    ['ann at example.org (Ann Miller)', ['Ann Miller|ann@example.org']],
    ['ann.m at mail.example.org', ['-|ann.m@mail.example.org']],
    ['ann at example.org, bob at example.org', ['-|ann at example.org', '-|bob at example.org']],
    ['a@example.org b@example.org', ['-|a@example.org', '-|b@example.org']],
    ['ann@mail . example . org', ['-|ann@mail.example.org']],
    ['(nobody that is known)', []],
    ['Team: a@example.org; (the end)', ['-|a@example.org']],
    ['Miller, Ann <ann@example.org>', ['Miller, Ann|ann@example.org']],
    [
      'van der Berg, Ann <ann@example.org>, Smith, John Q. <john@example.org>',
      ['van der Berg, Ann|ann@example.org', 'Smith, John Q.|john@example.org'],
    ],
    ['bob@example.org, Ann <ann@example.org>', ['-|bob@example.org', 'Ann|ann@example.org']],
    ['bob, carol, Ann <ann@example.org>', ['bob|', 'carol|', 'Ann|ann@example.org']],
    ['Smith, <john@example.org>', ['Smith|', '-|john@example.org']],
    [
      '"Miller, Ann" </O=ACME/OU=NA/CN=RECIPIENTS/CN=AMILLER>',
      ['Miller, Ann|/O=ACME/OU=NA/CN=RECIPIENTS/CN=AMILLER'],
    ],
    ['Miller, Ann </O=ACME/CN=Ann Miller>', ['Miller, Ann|/O=ACME/CN=Ann Miller']],
    ['/O=ACME/OU=NA CENTRAL/CN=AMILLER', ['-|/O=ACME/OU=NA CENTRAL/CN=AMILLER']],
    ['Ann <ann at example.org>', ['Ann|ann at example.org']],
    ['=?utf-8?Q?M=C3=BCller,_Jean?= <jean@example.org>', ['Müller, Jean|jean@example.org']],
    ['"=?utf-8?Q?Jean?= M" <jean@example.org>', ['Jean M|jean@example.org']],
    ['The board', ['The board|']],
    ['undisclosed-recipients:;', []],
    [
      'Team: a@example.org, B <b@example.org>;, c@example.org',
      ['-|a@example.org', 'B|b@example.org', '-|c@example.org'],
    ],
    ['"Ann \\"Ace\\" M" <ann@example.org>', ['Ann "Ace" M|ann@example.org']],
    ['"odd user"@example.org', ['-|"odd user"@example.org']],
    ['<@relay.example,@b.example:ann@example.org>', ['-|ann@example.org']],
    ['Ann < ann@\texample.org >', ['Ann|ann@example.org']],
    ['Pete(A \\) chap) <pete(his account)@silly.test(his host)>', ['Pete|pete@silly.test']],
    ['<mailto:ann@example.org>', ['-|ann@example.org']],
    ['a@example.org; b@example.org', ['-|a@example.org', '-|b@example.org']],
    ['Ann <ann@example.org', ['Ann <ann@example.org'].map(() => 'Ann|<ann@example.org')],
    ['<>', []],
  ])('“%s”', (raw, mailboxes) => {
    expect(shown(raw)).toEqual(mailboxes);
  });

  it('keep the role of their field', () => {
    expect(mailboxesOf('a@example.org', 'cc')).toEqual([
      { role: 'cc', name: null, address: 'a@example.org' },
    ]);
  });

  it('come out of anything, without a blank name', () => {
    const scrap = fc.constantFrom(
      '<',
      '>',
      '"',
      '(',
      ')',
      ',',
      ':',
      ';',
      '@',
      '\\',
      ' ',
      'ann',
      '=?utf-8?Q?a?=',
    );
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 40 }), (scraps) => {
        for (const { name, address } of mailboxesOf(scraps.join(''), 'from')) {
          expect(name?.trim() ?? '-').not.toBe('');
          expect(name !== null || address !== '').toBe(true);
        }
      }),
    );
  });

  it.each(['<', '"', '(', '@', '"a', '(a', '<a', ', ', '@a"', 'a '])(
    'are looked for in linear time among many “%s”',
    (scrap) => {
      expect(mailboxesOf(`${scrap.repeat(100_000)}>)"`, 'to').length).toBeLessThanOrEqual(100_001);
    },
  );
});
