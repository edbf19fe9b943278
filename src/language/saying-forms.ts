import type { Mood, SayingForm, SayingVerb, SpeechAct } from './types.js';
import { wordSet, words } from './word-list.js';

/** A form that conjugation gives, with what it is. */
export type Inflected = readonly [form: string, mood: Mood];

/** The verbs of saying of one language as its table writes them: infinitives by act, and their marks. */
export interface VerbTable {
  readonly acts: Readonly<Partial<Record<SpeechAct, string>>>;
  readonly near: string;
  readonly calls: string;
  readonly tells: string;
  readonly nouns: string;
}

/** Every form of every verb of a table. Where two verbs share a form, the one listed first has it. */
export function sayingForms(
  table: VerbTable,
  conjugate: (lemma: string) => readonly Inflected[],
): ReadonlyMap<string, SayingForm> {
  const nouns = wordSet(table.nouns);
  const forms = new Map<string, { verb: SayingVerb; moods: Mood[]; noun: boolean }>();
  for (const verb of verbsOf(table)) {
    for (const [form, mood] of conjugate(verb.lemma)) {
      const known = forms.get(form);
      if (known === undefined) forms.set(form, { verb, moods: [mood], noun: nouns.has(form) });
      else if (known.verb === verb && !known.moods.includes(mood)) known.moods.push(mood);
    }
  }
  return forms;
}

function verbsOf(table: VerbTable): SayingVerb[] {
  const near = wordSet(table.near);
  const calls = wordSet(table.calls);
  const tells = wordSet(table.tells);
  const verbs: SayingVerb[] = [];
  for (const act of Object.keys(table.acts) as SpeechAct[]) {
    for (const lemma of words(table.acts[act] ?? '')) {
      verbs.push({ lemma, act, near: near.has(lemma), calls: calls.has(lemma), tells: tells.has(lemma) });
    }
  }
  return verbs;
}
