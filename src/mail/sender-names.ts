/** The names a person may sign with: the words of the name and of the address before "@", and the initials. */
export interface SenderNames {
  readonly words: readonly string[];
  readonly initials: string;
}

const NAME_LINE =
  /^[-–—~*\s]{0,6}\p{Lu}[\p{L}'’.-]*(?:[ \t]{1,3}(?:\p{Lu}[\p{L}'’.-]*|de|da|van|von|der|den|la|le|di)){0,4}\.?$/u;

const INITIALS = /^\W*\p{Lu}{1,3}\W*$/u;
/** "Ana Roe, Lab of Y, Z", "- ana roe - lab": the name first, and more behind it. */
const NAME_FIRST = /^\W{0,4}\p{L}+\.?\s+(?:\p{L}+\.?\s+){0,2}?\p{L}+\s*[-,;|(<]/u;

/** The names in a sender as written: "Roe, Ana (Dept) <ana.roe@lab.example>". Nothing for null. */
export function senderNames(from: string | null): SenderNames {
  if (from === null) return { words: [], initials: '' };
  const address = from.search(/[^\s<[(]+(?:@|\sat\s)/);
  const name = address < 0 ? from : from.slice(0, address);
  const local = address < 0 ? '' : from.slice(address).split(/@|\sat\s/, 1)[0];
  const named = lettersOf(name);
  const own = lettersOf(local ?? '');
  const initials = (named.length > 0 ? named : own).map((word) => word[0] ?? '').join('');
  return { words: [...named, ...own], initials };
}

function lettersOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
}

/** Whether a line is somebody's known name and little else: "Ana", "-Ana", "A. Roe", "AR", "Ana Roe, Lab of Y". */
export function isSignedBy(line: string, { words, initials }: SenderNames): boolean {
  if (line.length > 90) return false;
  const found = lettersOf(line.slice(0, 60));
  if (line.length < 12 && INITIALS.test(line)) {
    const written = line.replace(/\P{L}/gu, '').toLowerCase();
    return isInitials(written, initials);
  }
  const own = found.slice(0, 6).filter((word) => words.some((name) => isSameName(word, name))).length;
  if (own === 0) return false;
  if (own > 1 && NAME_FIRST.test(line) && found.slice(0, 2).every((word) => words.includes(word)))
    return true;
  if (line.length > 60 || found.length > 6 || /[?!:,]\s*$/.test(line)) return false;
  return own * 2 >= found.length || (isOwn(found[0], words) && looksLikeName(line.split(',', 1)[0] ?? ''));
}

/** Whether a line may be signed by that name, from its length and its first word: a quick look. */
export function mayBeSigned(line: string, first: string, { words }: SenderNames): boolean {
  return line.length <= 50 || words.some((name) => isSameName(first, name));
}

function isOwn(word: string | undefined, words: readonly string[]): boolean {
  return word !== undefined && words.includes(word);
}

function isInitials(written: string, initials: string): boolean {
  return initials !== '' && (initials.startsWith(written) || written === `${initials[0]}${initials.at(-1)}`);
}

/** "josh" and "joshua", "dave" and "david": the same beginning; "roe" and "aroe": the same end. */
function isSameName(word: string, name: string): boolean {
  if (word.length < 3 || name.length < 3) return word === name;
  return word.slice(0, 3) === name.slice(0, 3) || (word.length > 3 && name.endsWith(word));
}

/** Whether a line has the look of a person's name: up to five words with capitals. */
export function looksLikeName(line: string): boolean {
  return line.length <= 50 && NAME_LINE.test(line.trim());
}
