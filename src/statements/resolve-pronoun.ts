import type { Gender } from '../language/index.js';
import { fullName, type NameMention, type Names, sentenceAt } from './names-of.js';

const FARTHEST_PARAGRAPH = 3;

/** What has been spoken of up to a place in the text: names in full, pronouns already led to their names. */
export interface Memory {
  readonly names: Names;
  readonly seen: NameMention[];
  /** The gender of names as honorifics, given names and pronouns led to them have told it. */
  readonly genders: Map<string, Gender>;
  /** How many of the text's mentions `seen` already holds. */
  taken: number;
}

export function newMemory(names: Names): Memory {
  const genders = new Map<string, Gender>();
  for (const { written, start, gender } of names.mentions) {
    if (gender !== null) genders.set(fullName(names, written, start, gender), gender);
  }
  return { names, seen: [], genders, taken: 0 };
}

/** Takes in all mentions before an offset of the text. Offsets must not go backwards from call to call. */
export function recallUntil(memory: Memory, at: number): void {
  for (
    let mention = memory.names.mentions[memory.taken];
    mention !== undefined && mention.start < at;
    mention = memory.names.mentions[++memory.taken]
  ) {
    const written = fullName(memory.names, mention.written, mention.start, mention.gender);
    if (!isCandidate(memory, mention, written)) continue;
    memory.seen.push({ ...mention, written, gender: mention.gender });
  }
}

/** Whether a pronoun may stand for a mention: for a person, not for a firm, a place or who owns something. */
function isCandidate({ names }: Memory, mention: NameMention, written: string): boolean {
  if (mention.certain || written !== mention.written) return true;
  if (!mention.person || names.institutions.has(written.toLowerCase())) return false;
  return mention.subject;
}

/**
 * Whom a pronoun of the third person singular stands for: the one person of fitting gender in the nearest
 * sentence that has any, or the one who is its subject; null where that leaves a choice. Who is surely a person
 * comes before what may be a firm, and who only owns something comes last.
 */
export function personBefore(memory: Memory, gender: Gender | null, paragraph: number): NameMention | null {
  const { seen } = memory;
  let sentence: number | null = null;
  const found: NameMention[] = [];
  for (let index = seen.length - 1; index >= 0; index--) {
    const mention = seen[index];
    if (mention === undefined || mention.paragraph < paragraph - FARTHEST_PARAGRAPH) break;
    if (sentence !== null && mention.sentence !== sentence) break;
    const known = mention.gender ?? memory.genders.get(mention.written) ?? null;
    if (gender !== null && known !== null && known !== gender) continue;
    sentence = mention.sentence;
    found.push(mention);
    if (found.length > 20) break;
  }
  const likely = preferred(
    preferred(found, (one) => !one.owner),
    isSurely,
  );
  return onlyOne(likely) ?? onlyOne(likely.filter((mention) => mention.subject));
}

/** Those that pass a test, or all where none does. */
function preferred(
  mentions: readonly NameMention[],
  test: (mention: NameMention) => boolean,
): readonly NameMention[] {
  const passing = mentions.filter(test);
  return passing.length > 0 ? passing : mentions;
}

/** A single word that nothing tells of may as well be a firm. */
function isSurely({ certain, written }: NameMention): boolean {
  return certain || written === '' || written.includes(' ');
}

function onlyOne(mentions: readonly NameMention[]): NameMention | null {
  const [first] = mentions;
  if (first === undefined) return null;
  return mentions.every((mention) => mention.written === first.written) ? first : null;
}

/** Keeps that someone without a name was spoken of: a pronoun behind may stand for them, which names nobody. */
export function rememberUnnamed(memory: Memory, gender: Gender | null, at: number, paragraph: number): void {
  const unnamed = { written: '', gender, person: true, certain: false, subject: true, owner: false };
  memory.seen.push({ ...unnamed, start: at, paragraph, sentence: sentenceAt(memory.names, at) });
}

/** Keeps that a pronoun at an offset stood for someone, so that the next one may go on from there. */
export function remember(memory: Memory, person: NameMention, at: number, paragraph: number): void {
  const sentence = sentenceAt(memory.names, at);
  if (person.gender !== null) memory.genders.set(person.written, person.gender);
  memory.seen.push({ ...person, start: at, paragraph, sentence, subject: true, owner: false });
}
