import { detectAll } from 'tinyld';
import type { Language } from './types.js';

/** More than this tells nothing more about the language, and costs time. */
const LONGEST_SAMPLE = 1500;
/** Fewer letters than this are anybody's language. */
const FEWEST_LETTERS = 12;
/** The neighbours are listed so that their texts are told apart, not taken for English or French. */
const CANDIDATES = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl'];
/** The best language must be this much likelier than the next: the detector's own figures are not absolute. */
const MARGIN = 1.4;

/** Frequent words that none of the neighbours has, or has as rarely. */
const TELLING: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(
    'the and of to that is for with this you are have not but they from which would it be'.split(' '),
  ),
  fr: new Set(
    'les des est dans une pour qui pas vous nous avec sont aux cette mais ont ses leur être du'.split(' '),
  ),
};
/** So many of them, and one word in so many, leave no doubt. */
const CLEAR_COUNT = 5;
const CLEAR_SHARE = 1 / 12;

/**
 * The language a text is written in, judged by its first 1,500 code units; null where it is neither English
 * nor French, too short, or too unlike any of them to tell. Never throws.
 */
export function languageOf(text: string): Language | null {
  const sample = text.slice(0, LONGEST_SAMPLE);
  return clearLanguage(sample) ?? detectedLanguage(sample);
}

/** The language that its frequent words alone make certain: true of most texts, and a hundred times faster. */
function clearLanguage(sample: string): Language | null {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const english = words.filter((word) => TELLING.en.has(word)).length;
  const french = words.filter((word) => TELLING.fr.has(word)).length;
  const most = Math.max(english, french);
  if (most < CLEAR_COUNT || most < words.length * CLEAR_SHARE || Math.min(english, french) * 4 > most)
    return null;
  return english > french ? 'en' : 'fr';
}

function detectedLanguage(sample: string): Language | null {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < FEWEST_LETTERS) return null;
  const [best, next] = detectAll(sample, { only: CANDIDATES });
  if (best === undefined || best.accuracy < MARGIN * (next?.accuracy ?? 0)) return null;
  return best.lang === 'en' || best.lang === 'fr' ? best.lang : null;
}
