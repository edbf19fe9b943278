import type { Inflected } from '../saying-forms.js';
import type { Mood } from '../types.js';
import { MODELS, type Model } from './irregular.js';

const IMPERFECT = ['ais', 'ait', 'ions', 'iez', 'aient'];
const FUTURE = ['ai', 'as', 'a', 'ons', 'ez', 'ont'];
const AGREEMENT = ['', 'e', 's', 'es'];

/**
 * The forms of a French verb: present, imperfect, passé simple, future, conditional, both participles (the past
 * one in gender and number) and the infinitive. Pronominal verbs are given without "se".
 */
export function conjugateFrench(lemma: string): readonly Inflected[] {
  const verb = irregular(lemma) ?? (lemma.endsWith('er') ? firstGroup(lemma) : secondGroup(lemma));
  const finite = [
    ...verb.present,
    ...verb.past,
    ...IMPERFECT.map((ending) => join(verb.stem, ending)),
    ...[...FUTURE, ...IMPERFECT].map((ending) => verb.future + ending),
  ];
  return [
    [lemma, 'infinitive'],
    [join(verb.stem, 'ant'), 'present-participle'],
    ...AGREEMENT.map((ending): Inflected => [agree(verb.participle, ending), 'past-participle']),
    ...finite.map((form): readonly [string, Mood] => [form, 'finite']),
  ];
}

function irregular(lemma: string): Model | null {
  for (let cut = 0; cut < lemma.length - 2; cut++) {
    const model = MODELS.get(lemma.slice(cut));
    if (model !== undefined) return prefixed(lemma.slice(0, cut), model);
  }
  return null;
}

function prefixed(prefix: string, model: Model): Model {
  return {
    present: model.present.map((form) => prefix + form),
    past: model.past.map((form) => prefix + form),
    stem: prefix + model.stem,
    future: prefix + model.future,
    participle: prefix + model.participle,
  };
}

function firstGroup(lemma: string): Model {
  const stem = lemma.slice(0, -2);
  const mute = beforeMute(stem);
  return {
    present: [`${mute}e`, `${mute}es`, join(stem, 'ons'), `${stem}ez`, `${mute}ent`],
    past: [join(stem, 'ai'), join(stem, 'a'), `${stem}èrent`],
    stem,
    // "é" stays in the future of the old spelling (suggérera), "e" does not (appellera).
    future: `${/é[^é]+$/.test(stem) ? stem : mute}er`,
    participle: `${stem}é`,
  };
}

function secondGroup(lemma: string): Model {
  const stem = lemma.slice(0, -2);
  return {
    present: [`${stem}is`, `${stem}it`, `${stem}issons`, `${stem}issez`, `${stem}issent`],
    past: [`${stem}it`, `${stem}irent`],
    stem: `${stem}iss`,
    future: lemma,
    participle: `${stem}i`,
  };
}

/** The stem before a silent "e": suggér → suggèr, soulev → soulèv, appel → appell, appuy → appui. */
function beforeMute(stem: string): string {
  if (/[ou]y$/.test(stem)) return `${stem.slice(0, -1)}i`;
  if (/(?:pel|jet)$/.test(stem)) return stem + stem.slice(-1);
  return stem.replace(/[ée](?=(?:[bcdfgjlmnpqrstvz]|[bcdfgptv][lr]|gu|qu|gn|ch)$)/, (vowel, at: number) =>
    vowel === 'e' && !/[^aeiouy]/.test(stem.slice(at + 1)) ? vowel : 'è',
  );
}

/** Stem and ending, with the spelling that keeps the sound: annonç-ait, exige-ait. */
function join(stem: string, ending: string): string {
  if (!/^[aâo]/.test(ending)) return stem + ending;
  if (stem.endsWith('c')) return `${stem.slice(0, -1)}ç${ending}`;
  return stem.endsWith('g') ? `${stem}e${ending}` : stem + ending;
}

function agree(participle: string, ending: string): string {
  return participle.endsWith('s') && ending.startsWith('s') ? participle : participle + ending;
}
