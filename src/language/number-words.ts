import type { Language } from './types.js';

const ENGLISH =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty';
const FRENCH =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt';
const LARGER: Readonly<Record<Language, Readonly<Record<string, number>>>> = {
  en: {
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
    hundred: 100,
    thousand: 1e3,
    million: 1e6,
    millions: 1e6,
    billion: 1e9,
    billions: 1e9,
    half: 0.5,
    third: 1 / 3,
    quarter: 0.25,
    twice: 2,
    double: 2,
  },
  fr: {
    trente: 30,
    quarante: 40,
    cinquante: 50,
    soixante: 60,
    cent: 100,
    cents: 100,
    mille: 1e3,
    million: 1e6,
    millions: 1e6,
    milliard: 1e9,
    milliards: 1e9,
    moitié: 0.5,
    tiers: 1 / 3,
    quart: 0.25,
    double: 2,
  },
};

/**
 * The number words of a language, in lower case with accents, and what each is worth. Words that are more often
 * something else than a number ("second", the article « un ») are left out.
 */
export const NUMBER_WORDS: Readonly<Record<Language, ReadonlyMap<string, number>>> = {
  en: numberWords(ENGLISH, LARGER.en, []),
  fr: numberWords(FRENCH, LARGER.fr, ['un']),
};

function numberWords(counted: string, larger: Readonly<Record<string, number>>, except: readonly string[]) {
  const entries: [string, number][] = counted.split(' ').map((word, value) => [word, value]);
  return new Map([...entries.filter(([word]) => !except.includes(word)), ...Object.entries(larger)]);
}
