import { expect, test } from 'vitest';
import type { Quotation } from './quotations-of.js';
import { quotationsOf } from './quotations-of.js';

/** The inside of every quotation, its parts parted by " / ", what it holds in braces. */
function outline(text: string): string[] {
  const one = ({ parts, children }: Quotation): string => {
    const words = parts.map((part) => text.slice(part.inner.start, part.inner.end)).join(' / ');
    return children.length === 0 ? words : `${words} {${children.map(one).join('; ')}}`;
  };
  return quotationsOf(text).roots.map(one);
}

test.each([
  ['straight marks', '"A," he said. "B."', ['A,', 'B.']],
  ['curly marks', '“A,” he said. “B.”', ['A,', 'B.']],
  ['guillemets with narrow spaces', '« A\u202f», dit-il. «\u202fB »', ['A', 'B']],
  ['single guillemets', '‹ A › et ‹ B ›', ['A', 'B']],
  ['single curly marks', '‘A,’ he said. ‘B.’', ['A,', 'B.']],
  ['single straight marks', "'A,' he said. 'B.'", ['A,', 'B.']],
  ['typewriter marks', "``A,'' he said. ''B.''", ['A,', 'B.']],
  ['German marks', '„A“ und „B“', ['A', 'B']],
  ['guillemets that point inwards', '»A« sagt er', ['A']],
  ['Swedish marks', '”A” och ”B”', ['A', 'B']],
  ['marks that all open', '“A“ and “B“, « C «, « D »', ['A', 'B', 'C', 'D']],
  ['marks of two kinds', '“A" he said', ['A']],
  ['marks behind an elided article', 'l\'"AGI" et d’« A »', ['AGI', 'A']],
  ['marks without a space between sentences', '"A"."B"', ['A', 'B']],
  ['marks inside marks', '“He said ‘go now’ twice,” she said', ['He said ‘go now’ twice, {go now}']],
  ['two marks at one place', '“‘Go,’ he said”', ['‘Go,’ he said {Go,}']],
  ['marks with spaces inside', '" A b " dit', ['A b']],
])('pairs %s', (_, text, expected) => {
  expect(outline(text)).toEqual(expected);
});

test.each([
  ['apostrophes', "don't, l’AGI, the bosses' plan, the workers’ plan, O'Brien"],
  ['decades and clipped words', "the '90s, ’90s, rock 'n' roll, get 'em, 'tis"],
  ['feet and inches', `6'2" tall and 5' 10" wide`],
  ['an empty pair', '"" and « »'],
])('takes no quotation from %s', (_, text) => {
  expect(outline(text)).toEqual([]);
});

test('keeps apostrophes and plural owners inside single marks', () => {
  expect(outline('‘It isn’t the bosses’ plan,’ he said')).toEqual(['It isn’t the bosses’ plan,']);
});

test('keeps inches inside straight marks', () => {
  expect(outline('"the 5" pipe," he said')).toEqual(['the 5" pipe,']);
});

test('lets a stray mark spoil nothing beyond itself', () => {
  expect(outline('He said "this and then "that" went.')).toEqual(['that']);
  expect(outline('A stray " here.\n\n"Fine" and “good”.')).toEqual(['Fine', 'good']);
  expect(outline('Stray” here and “good” there')).toEqual(['good']);
});

test('keeps the quotation open over a paragraph that opens again', () => {
  expect(outline('"One.\n\n"Two.\n\n"Three," he said.')).toEqual(['One. / Two. / Three,']);
  expect(outline('« Un.\n\n» Deux.\n\n» Trois. » dit-il')).toEqual(['Un. / Deux. / Trois.']);
});

test('keeps the quotation open over a paragraph that only closes it', () => {
  expect(outline('« Un.\n\nDeux. » dit-il')).toEqual(['Un. / Deux.']);
});

test('takes each line for a paragraph where no line is blank', () => {
  expect(outline('Title "stray\nA "b c" d\n“E.\n“F.” g')).toEqual(['b c', 'E. / F.']);
});
