import type { Lang, Sentence, Values } from './types.js';

/**
 * Fills the places of a sentence in the language asked for.
 * A place that has no value stays as it is, so that a mistake is seen and not hidden.
 */
export function say(sentence: Sentence, lang: Lang, values: Values = {}): string {
  return sentence[lang].replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name] ?? place;
    return typeof value === 'object' ? value[lang] : String(value);
  });
}
