import type { AttributionLine } from './attribution-line.js';
import type { Line } from './types.js';

/** The dashed line that mail programs put before a forwarded message, in English and French. */
const DIVIDER =
  /^[-_=]{2,}\s*(?:original message|forwarded message|forwarded by .*|message d'origine|message d’origine|message original|message transféré|message réexpédié|début du message (?:réexpédié|transféré)|begin forwarded message)\s*:?\s*[-_=]{2,}|^(?:begin forwarded message|début du message (?:réexpédié|transféré))\s*:$/i;
/** The fields of such a block, by what they say. */
const AUTHOR = /^\*?(?:from|de|von|expéditeur)\s?\*?\s?:\s*\*?\s*(.+)$/i;
const WHEN = /^\*?(?:sent|date|envoyé(?: le)?|gesendet)\s?\*?\s?:\s*\*?\s*(.+)$/i;
const OTHER =
  /^\*?(?:to|cc|bcc|subject|reply-to|à|pour|copie(?: à)?|objet|sujet|répondre à|an|betreff|importance)\s?\*?\s?:/i;
/** A block is read no further than this; a real one has six lines at most, some of them folded. */
const MOST_LINES = 12;

/**
 * Reads the header block of a forwarded message that begins at a line: "-----Original Message-----", or straight
 * "From: … Sent: … To: … Subject: …" (« De : … Envoyé : … À : … Objet : … »). Null where none begins there: it
 * takes an author and one more field.
 */
export function readForwardedHeader(
  lines: readonly Line[],
  at: number,
): { by: AttributionLine; lines: number } | null {
  const first = lines[at];
  if (first === undefined) return null;
  const divided = DIVIDER.test(first.content.trim());
  if (!divided && !AUTHOR.test(first.content)) return null;
  const block = readFields(lines, at + (divided ? 1 : 0), first.depth);
  return block.author !== null && block.fields >= 2
    ? { by: { author: block.author, date: block.date }, lines: block.end - at }
    : null;
}

interface Fields {
  readonly author: string | null;
  readonly date: string | null;
  readonly fields: number;
  /** The line behind the last field. */
  readonly end: number;
}

/** The fields that follow each other from a line on; blank lines may stand before the first. */
function readFields(lines: readonly Line[], from: number, depth: number): Fields {
  let read: Fields = { author: null, date: null, fields: 0, end: from };
  for (const line of lines.slice(from, from + MOST_LINES)) {
    const content = line.content.trim();
    const next = line.depth === depth ? withField(read, content) : null;
    if (next === null) break;
    read = next;
  }
  return read;
}

/** The fields with one line more; null where the line is none. */
function withField(read: Fields, content: string): Fields | null {
  const end = read.end + 1;
  if (content === '') return read.fields === 0 ? { ...read, end } : null;
  const author = AUTHOR.exec(content)?.[1];
  const date = WHEN.exec(content)?.[1];
  if (author === undefined && date === undefined && !OTHER.test(content)) return null;
  return {
    author: read.author ?? author?.trim() ?? null,
    date: read.date ?? date?.trim() ?? null,
    fields: read.fields + 1,
    end,
  };
}
