import { describe, expect, it } from 'vitest';
import { fieldParameters } from './field-parameters.js';

const shown = (raw: string): unknown => {
  const { value, parameters } = fieldParameters(raw);
  return [value, Object.fromEntries(parameters)];
};

describe('a structured field', () => {
  it.each([
    ['Text/Plain', ['text/plain', {}]],
    ['text/plain; charset=UTF-8; Format=flowed', ['text/plain', { charset: 'UTF-8', format: 'flowed' }]],
    ['a/b; name="x; \\"y\\".txt"; z=1', ['a/b', { name: 'x; "y".txt', z: '1' }]],
    ['a/b; x=1; x=2', ['a/b', { x: '1' }]],
    ['a/b; flag; ;; x=1', ['a/b', { flag: '', x: '1' }]],
    ['text/plain (a comment); charset=utf-8 (another)', ['text/plain', { charset: 'utf-8' }]],
    ['attachment; filename=Invoice(1).pdf', ['attachment', { filename: 'Invoice(1).pdf' }]],
    ['attachment; filename=my file.txt', ['attachment', { filename: 'my file.txt' }]],
    ["attachment; filename*=UTF-8''%C3%A9t%C3%A9.txt", ['attachment', { filename: 'été.txt' }]],
    ["a/b; n*1*=%A9.txt; n*0*=utf-8'fr'caf%C3", ['a/b', { n: 'café.txt' }]],
    ['a/b; n*0="one "; n*1=two', ['a/b', { n: 'one two' }]],
    ['a/b; name="=?utf-8?Q?=C3=A9t=C3=A9?="', ['a/b', { name: 'été' }]],
    ['a/b; n*0="=?utf-8?Q?=C3=A9t"; n*1="=C3=A9?= =?utf-8?Q?s?="', ['a/b', { n: 'étés' }]],
    ['a/b; n*="=?iso-8859-1?Q?=E9t=E9?="', ['a/b', { n: 'été' }]],
    ["a/b; n*0*=iso-8859-1''%E9t; n*1=es%20; n*2*=%E9", ['a/b', { n: 'étes%20é' }]],
    ['a/b; n*=caf%C3%A9', ['a/b', { n: 'café' }]],
    ['a/b; name="\u00e9t\u00e9"', ['a/b', { name: 'été' }]],
    ['a/b; boundary="abc', ['a/b', { boundary: 'abc' }]],
  ])('“%s”', (raw, expected) => {
    expect(shown(raw)).toEqual(expected);
  });

  it.each([';', '; ', 'a;b=', '"', '(', ';a*0='])('is read in linear time from many “%s”', (scrap) => {
    expect(fieldParameters(scrap.repeat(100_000)).parameters.size).toBeLessThan(4);
  });
});
