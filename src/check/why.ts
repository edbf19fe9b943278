import { type Lang, type Sentence, say, type Values } from '../text/index.js';
import type { Evidence, Finding, Flag, Wording } from './types.js';

/** What a reader is told of each verdict, beside the passage itself. */
const WORDING: Readonly<Record<Wording | 'elsewhere', Sentence>> = {
  verbatim: {
    en: 'These words stand on the record, in {place}.',
    fr: 'Ces mots figurent au dossier, dans {place}.',
  },
  elsewhere: {
    en: 'The record has no mail of its own with these words: they are quoted in {place}.',
    fr: "Le dossier n'a pas la pièce d'origine : ces mots sont cités dans {place}.",
  },
  elided: {
    en: 'These words stand in {place}, with words left out or put in where the article marks it.',
    fr: "Ces mots figurent dans {place}, avec des omissions ou des ajouts là où l'article les signale.",
  },
  altered: {
    en: '{place} has these words otherwise: see the difference.',
    fr: '{place} dit cela autrement : voir la différence.',
  },
  spliced: {
    en: 'The quotation joins {count} passages that do not stand together on the record, without a mark.',
    fr: 'La citation joint sans le signaler {count} passages qui ne se suivent pas au dossier.',
  },
  translated: {
    en: 'The record says this in another language, in {place}.',
    fr: 'Le dossier dit cela dans une autre langue, dans {place}.',
  },
  absent: {
    en: 'No passage of this record has these words, nor words near enough to them.',
    fr: "Aucun passage de ce dossier n'a ces mots, ni des mots assez proches.",
  },
};

const DIFFERENCES: Partial<Readonly<Record<Flag, Sentence>>> = {
  'speaker-differs': { en: 'The record’s author is {speaker}.', fr: 'L’auteur au dossier est {speaker}.' },
  'addressee-differs': {
    en: 'The record’s recipients are {recipients}.',
    fr: 'Les destinataires au dossier sont {recipients}.',
  },
  'date-differs': { en: 'The record’s date is {date}.', fr: 'La date au dossier est le {date}.' },
  'context-cut': {
    en: 'The sentence goes on, or begins, with words that turn it.',
    fr: 'La phrase continue, ou commence, par des mots qui en changent le sens.',
  },
};

const NO_TITLE: Sentence = { en: 'a piece without a title', fr: 'une pièce sans titre' };
const TITLED: Sentence = { en: '“{title}”', fr: '« {title} »' };

/** The sentence that a finding carries: its verdict, then what differs. */
export function whyOf(finding: Omit<Finding, 'why'>, lang: Lang): string {
  const [first] = finding.anchors;
  const values = first === undefined ? {} : valuesOf(first, finding.anchors.length, lang);
  const only = finding.flags.includes('only-sighting') && finding.wording === 'verbatim';
  const sentences = [WORDING[only ? 'elsewhere' : finding.wording]];
  for (const flag of finding.flags) {
    const difference = DIFFERENCES[flag];
    if (difference !== undefined) sentences.push(difference);
  }
  return capitalise(sentences.map((sentence) => say(sentence, lang, values)).join(' '));
}

function valuesOf(evidence: Evidence, count: number, lang: Lang): Values {
  const titled = evidence.title === null ? say(NO_TITLE, lang) : say(TITLED, lang, { title: evidence.title });
  return {
    place: titled,
    count,
    speaker: evidence.speaker ?? '?',
    recipients: evidence.recipients.join(', '),
    date: evidence.date?.slice(0, 10) ?? '?',
  };
}

function capitalise(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
