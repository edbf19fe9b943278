import { expect, it } from 'vitest';
import { quotedText } from './quoted-text.js';

it('takes reply marks off each line and leaves what stands behind them', () => {
  const text = 'A wrote:\n> > The tide\n>>  turns.\n|> Now.\n';
  expect(quotedText(text, [{ start: 9, end: text.length }])).toBe('The tide\n turns.\nNow.');
});

it('puts together what answers part', () => {
  const text = '> One.\nNo.\n> Two.\n';
  const spans = [
    { start: 0, end: 7 },
    { start: 11, end: text.length },
  ];
  expect(quotedText(text, spans)).toBe('One.\nTwo.');
});
