const WORDINGS = ['verbatim', 'elided', 'altered', 'spliced', 'translated', 'absent'] as const;
const ATTRIBUTIONS = ['agrees', 'differs', 'unknown'] as const;
const CONTEXTS = ['whole', 'cut'] as const;
const FLAGS = [
  'negation-changed',
  'number-changed',
  'name-changed',
  'modality-changed',
  'words-dropped',
  'words-added',
  'words-replaced',
  'order-changed',
  'spelling-only',
  'speaker-differs',
  'addressee-differs',
  'date-differs',
  'context-cut',
  'only-sighting',
  'ocr-text',
] as const;

/** What `check` must find of one quotation, in the order and with the names that the JSON twin has. */
export interface Expected {
  readonly words: string;
  readonly speaker: string | null;
  readonly wording: (typeof WORDINGS)[number];
  readonly attribution: (typeof ATTRIBUTIONS)[number];
  readonly context: (typeof CONTEXTS)[number];
  readonly flags: readonly (typeof FLAGS)[number][];
  readonly piece: string | null;
  readonly contains: string | null;
  readonly note: string;
}

/** One line: words | speaker | wording | attribution | context | flags | piece | contains | note. */
export function parseExpected(line: string): Expected {
  const fields = line.split('|').map((field) => field.trim());
  if (fields.length !== 9) throw new Error(`“${line}” has ${fields.length} fields, not 9`);
  const [words = '', speaker, wording, attribution, context, flags = '', piece, contains, note = ''] = fields;
  return {
    words,
    speaker: speaker || null,
    wording: oneOf(WORDINGS, wording),
    attribution: oneOf(ATTRIBUTIONS, attribution),
    context: oneOf(CONTEXTS, context),
    flags: flags
      .split(' ')
      .filter(Boolean)
      .map((flag) => oneOf(FLAGS, flag)),
    piece: piece || null,
    contains: contains || null,
    note,
  };
}

/** The text of a piece under the name that expectations call it by, and the key the record knows it by. */
export interface KnownPiece {
  readonly key: string;
  readonly text: string;
}

/**
 * Gives each expectation the record's key for its piece, and refuses what cannot be true: words that the
 * article does not have in that order, a piece or words that the record does not have.
 */
export function settleExpected(
  text: string,
  expected: readonly Expected[],
  pieces: ReadonlyMap<string, KnownPiece>,
): Expected[] {
  let from = 0;
  return expected.map((entry) => {
    const at = text.indexOf(entry.words, from);
    if (at < 0) throw new Error(`“${entry.words}” does not stand in the article in this order`);
    from = at + 1;
    return { ...entry, piece: keyOf(entry, pieces) };
  });
}

function keyOf({ words, piece, contains }: Expected, pieces: ReadonlyMap<string, KnownPiece>): string | null {
  if (piece === null) return null;
  const known = pieces.get(piece);
  if (known === undefined) throw new Error(`“${words}”: there is no piece ${piece}`);
  if (contains === null || !known.text.includes(contains)) {
    throw new Error(`“${words}”: “${contains}” does not stand on one line of ${piece}`);
  }
  return known.key;
}

function oneOf<T extends string>(values: readonly T[], value: string | undefined): T {
  const found = values.find((known) => known === value);
  if (found === undefined) throw new Error(`“${value}” is none of ${values.join(', ')}`);
  return found;
}
