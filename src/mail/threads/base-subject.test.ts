import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseSubject } from './base-subject.js';

describe('the base of a subject', () => {
  it.each([
    ['Licence', 'licence'],
    ['Re: Licence', 'licence'],
    ['RE : RÉF: TR : Licence', 'licence'],
    ['AW: WG: [liste] Licence', 'licence'],
    ['[list] Re: [list] Licence', 'licence'],
    ['Re[2]: Fwd: Licence (fwd)', 'licence'],
    ['[Fwd: Licence]', 'licence'],
    ['  re:  the   licence ', 'the licence'],
    ['[only a tag]', '[only a tag]'],
    ['Regarding: licence', 'regarding: licence'],
    ['Trust: licence', 'trust: licence'],
    ['R: licence', 'r: licence'],
    ['Re:', ''],
    ['', ''],
  ])('%j is %j', (title, base) => {
    expect(baseSubject(title).base).toBe(base);
  });

  it('knows a reply from a forward', () => {
    expect(baseSubject('Re: a')).toMatchObject({ isReply: true, isForward: false });
    expect(baseSubject('TR: a')).toMatchObject({ isReply: false, isForward: true });
    expect(baseSubject('[a] b')).toMatchObject({ isReply: false, isForward: false });
    expect(baseSubject(null)).toEqual({ base: '', isReply: false, isForward: false });
  });

  it('ends on any subject and stays the same when taken again', () => {
    const pieces = fc.constantFrom('re', 're:', 'Fwd:', '[', ']', '[a]', '(fwd)', ' ', 'a', ':', '［', 'é');
    const title = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(title, (written) => {
        const { base } = baseSubject(written);
        expect(baseSubject(base).base).toBe(base);
      }),
    );
    expect(baseSubject('Re: '.repeat(100_000)).base.length).toBeLessThanOrEqual(2_000);
  });
});
