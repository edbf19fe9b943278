import { type Hit, isoDate, mailboxLine } from '../record/index.js';
import { type Lang, type Sentence, say } from '../text/index.js';

const WORDS = {
  undated: { en: 'no date', fr: 'sans date' },
  untitled: { en: '(no title)', fr: '(sans titre)' },
  copies: { en: 'copies: {copies}, seen in {places} places', fr: 'copies : {copies}, vue en {places} lieux' },
  places: { en: 'seen in {places} places', fr: 'vue en {places} lieux' },
  quoted: { en: '— quoted from {author}', fr: '— cité de {author}' },
  nameless: { en: '— quoted; nothing says from whom', fr: '— cité ; rien ne dit de qui' },
  lost: { en: 'known only by quotation, in {host}', fr: 'connu par citation seulement, dans {host}' },
} satisfies Record<string, Sentence>;

/** A hit as scripts get it. Offsets are into the text of the piece. */
export function hitJson(hit: Hit) {
  const { piece } = hit;
  return {
    piece: piece.id,
    kind: piece.kind,
    format: piece.format,
    title: piece.title,
    date: isoDate(piece.date),
    from: mailboxLines(hit, 'from'),
    to: mailboxLines(hit, 'to'),
    messageId: piece.messageId,
    language: piece.language,
    score: hit.score,
    rendition: hit.rendition,
    passage: hit.passage,
    marks: hit.marks,
    quoted: hit.quoted,
    copies: hit.copies,
    sightings: hit.sightings,
    quotedIn: hit.quotedIn,
  };
}

/** A hit as a reader sees it: what it is, its title, the passage, and whose words they are. */
export function hitLines(hit: Hit, lang: Lang, colour: boolean): string {
  const { piece, quoted } = hit;
  const date = isoDate(piece.date)?.slice(0, 10) ?? say(WORDS.undated, lang);
  const from = mailboxLines(hit, 'from').join(', ') || (piece.byline ?? piece.format);
  const notes = notesOf(hit, lang).map((note) => `  (${note})`);
  const passage = hit.passage === null ? [] : [markPassage(hit, colour).replace(/\s*\n\s*/g, '\n    ')];
  const source = quoted === null ? [] : [quotedLine(quoted, lang)];
  return [
    `${piece.id}  ${date}  ${from}${notes.join('')}\n  ${piece.title ?? say(WORDS.untitled, lang)}`,
    ...passage,
    ...source,
  ].join('\n    ');
}

function mailboxLines(hit: Hit, role: 'from' | 'to'): string[] {
  return hit.piece.mailboxes.filter((mailbox) => mailbox.role === role).map(mailboxLine);
}

function notesOf({ quotedIn, copies, sightings }: Hit, lang: Lang): string[] {
  const seen = { copies, places: sightings };
  if (quotedIn !== null) return [say(WORDS.lost, lang, { host: quotedIn })];
  if (copies > 1) return [say(WORDS.copies, lang, seen)];
  return sightings > 1 ? [say(WORDS.places, lang, seen)] : [];
}

function quotedLine({ author, date, source }: NonNullable<Hit['quoted']>, lang: Lang): string {
  const when = date === null ? '' : `, ${date}`;
  if (author !== null)
    return `${say(WORDS.quoted, lang, { author })}${when}${source === null ? '' : ` (${source})`}`;
  return (source === null ? say(WORDS.nameless, lang) : say(WORDS.quoted, lang, { author: source })) + when;
}

/** The passage with the words asked for set off: in bold on a terminal, in brackets elsewhere. */
function markPassage({ passage, marks }: Hit, colour: boolean): string {
  if (passage === null) return '';
  const [on, off] = colour ? ['\u001b[1;4m', '\u001b[0m'] : ['[', ']'];
  let text = '';
  let at = passage.start;
  for (const mark of marks) {
    if (mark.start < at) continue;
    const start = mark.start - passage.start;
    text += `${passage.exact.slice(at - passage.start, start)}${on}${passage.exact.slice(start, mark.end - passage.start)}${off}`;
    at = mark.end;
  }
  return text + passage.exact.slice(at - passage.start);
}
