import type { Inflected } from '../saying-forms.js';
import { wordSet } from '../word-list.js';

/** Past and past participle of the verbs that do not take "-ed". */
const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  say: ['said', 'said'],
  tell: ['told', 'told'],
  write: ['wrote', 'written'],
  speak: ['spoke', 'spoken'],
  think: ['thought', 'thought'],
  swear: ['swore', 'sworn'],
  begin: ['began', 'begun'],
  read: ['read', 'read'],
  hold: ['held', 'held'],
  feel: ['felt', 'felt'],
  forget: ['forgot', 'forgotten'],
  shoot: ['shot', 'shot'],
  sing: ['sang', 'sung'],
  cry: ['cried', 'cried'],
  foresee: ['foresaw', 'foreseen'],
  find: ['found', 'found'],
  put: ['put', 'put'],
  go: ['went', 'gone'],
};

/** Verbs of more than one syllable whose last letter doubles, and short ones that do not end like "quip". */
const DOUBLED = wordSet(
  'quip admit refer infer aver concur rebut permit submit chat sob blog nod put snap rap',
);

/** The forms of an English verb: "say, says, said, saying". The infinitive is also a finite present. */
export function conjugateEnglish(lemma: string): readonly Inflected[] {
  const [past, participle] = IRREGULAR[lemma] ?? [regularPast(lemma), regularPast(lemma)];
  return [
    [lemma, 'infinitive'],
    [lemma, 'finite'],
    [thirdPerson(lemma), 'finite'],
    [past, 'finite'],
    [participle, 'past-participle'],
    [presentParticiple(lemma), 'present-participle'],
  ];
}

function thirdPerson(lemma: string): string {
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

function regularPast(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return `${doubled(lemma)}ed`;
}

function presentParticiple(lemma: string): string {
  if (/[^eo]e$/.test(lemma)) return `${lemma.slice(0, -1)}ing`;
  return `${doubled(lemma)}ing`;
}

function doubled(lemma: string): string {
  return DOUBLED.has(lemma) || lemma === 'begin' || lemma === 'forget' ? lemma + lemma.slice(-1) : lemma;
}
