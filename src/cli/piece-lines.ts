import { problemSentence } from '../intake/index.js';
import { isoDate, mailboxLine, type Piece, type Quotation, type Sighting } from '../record/index.js';
import { type Lang, type Sentence, say } from '../text/index.js';
import type { ShownPiece, ThreadPlace } from './read-shown.js';

const WORDS = {
  piece: { en: 'Piece', fr: 'Pièce' },
  kind: { en: 'Kind', fr: 'Nature' },
  lost: {
    en: 'Known only by quotation, in {host}{author}',
    fr: 'Connu par citation seulement, dans {host}{author}',
  },
  as: { en: ', as the words of {author}', fr: ', comme paroles de {author}' },
  found: { en: 'On the record since, as {found}', fr: 'Au dossier depuis, sous {found}' },
  title: { en: 'Subject', fr: 'Objet' },
  heading: { en: 'Title', fr: 'Titre' },
  byline: { en: 'Author', fr: 'Auteur' },
  date: { en: 'Date', fr: 'Date' },
  unreadable: { en: '{raw} (as written; not understood)', fr: '{raw} (tel quel ; non compris)' },
  language: { en: 'Language', fr: 'Langue' },
  labels: { en: 'Labels', fr: 'Libellés' },
  thread: {
    en: 'Thread: {id}, message {place} of {messages}',
    fr: 'Fil : {id}, message {place} sur {messages}',
  },
  answers: { en: ', under {answers} ({reason})', fr: ', sous {answers} ({reason})' },
  parts: { en: 'Parts', fr: 'Parties' },
  problems: { en: 'Problems', fr: 'Problèmes' },
  copy: { en: 'Same content', fr: 'Même contenu' },
  conflict: {
    en: 'Same Message-ID, other content',
    fr: 'Même Message-ID, autre contenu',
  },
  contentHash: { en: 'Content hash', fr: 'Empreinte du contenu' },
  provenance: { en: 'Provenance', fr: 'Provenance' },
  seen: {
    en: '{path}, bytes {start}–{end}, received {at}',
    fr: '{path}, octets {start}–{end}, reçu le {at}',
  },
  partOf: { en: 'part of {parent}', fr: 'partie de {parent}' },
  reader: { en: 'Text {n} read by {reader} {version}', fr: 'Texte {n} lu par {reader} {version}' },
  noText: { en: '(no text)', fr: '(sans texte)' },
} satisfies Record<string, Sentence>;

/** Why a mail stands under another in its thread. */
const REASONS: Readonly<Record<NonNullable<ThreadPlace['reason']>, Sentence>> = {
  'by-hand': { en: 'put there by hand', fr: 'placé là à la main' },
  'in-reply-to': { en: 'named in In-Reply-To', fr: 'nommé dans In-Reply-To' },
  'in-reply-to-several': {
    en: 'the first on the record that In-Reply-To names',
    fr: 'le premier au dossier que nomme In-Reply-To',
  },
  'references-last': { en: 'the last named in References', fr: 'le dernier nommé dans References' },
  'references-chain': {
    en: 'by the References of later mails',
    fr: 'selon les References de courriels suivants',
  },
  'subject-and-participants': {
    en: 'by subject and participants only',
    fr: "d'après l'objet et les participants seulement",
  },
};

/** A piece as a reader sees it: what it is, its header, its place, its hashes, where it was seen, its text. */
export function pieceLines(shown: ShownPiece, lang: Lang): string[] {
  const { piece, rendition, parts, problems, sightings } = shown;
  const word = (key: keyof typeof WORDS, values = {}) => say(WORDS[key], lang, values);
  return [
    `${word('piece')}: ${piece.id}`,
    `${word('kind')}: ${piece.kind} (${piece.mediaType}, ${piece.size})`,
    ...quotationLines(shown.quotation, lang),
    ...headerLines(piece, lang),
    ...threadLines(shown.thread, lang),
    ...identityLines(shown, lang),
    ...parts.map((part) => `${word('parts')}: ${part.id}  ${part.name ?? ''}  ${part.mediaType}`),
    ...problems.map((problem) => `${word('problems')}: ${problemSentence(problem, lang)}`),
    ...sightings.flatMap((sighting) => sightingLines(sighting, lang)),
    ...(rendition === null
      ? []
      : [word('reader', { n: rendition.n, reader: rendition.reader, version: rendition.version })]),
    '',
    rendition?.text ?? word('noText'),
  ];
}

function quotationLines(quotation: Quotation | null, lang: Lang): string[] {
  if (quotation === null) return [];
  const { found, sightings } = quotation;
  return found === null
    ? sightings.map(({ host, author }) => {
        const as = author === null ? '' : say(WORDS.as, lang, { author });
        return say(WORDS.lost, lang, { host, author: as });
      })
    : [say(WORDS.found, lang, { found })];
}

function headerLines(piece: Piece, lang: Lang): string[] {
  const lines = piece.mailboxes.map((mailbox) => `${fieldName(mailbox.role)}: ${mailboxLine(mailbox)}`);
  if (piece.date !== null) {
    const date = isoDate(piece.date) ?? say(WORDS.unreadable, lang, { raw: piece.date.raw });
    lines.push(`${say(WORDS.date, lang)}: ${date}`);
  }
  const isMail = piece.kind === 'message' || piece.kind === 'quotation';
  if (piece.title !== null) lines.push(`${say(isMail ? WORDS.title : WORDS.heading, lang)}: ${piece.title}`);
  if (piece.byline !== null) lines.push(`${say(WORDS.byline, lang)}: ${piece.byline}`);
  if (piece.messageId !== null) lines.push(`Message-ID: ${piece.messageId}`);
  if (piece.inReplyTo.length > 0) lines.push(`In-Reply-To: ${piece.inReplyTo.join(' ')}`);
  if (piece.references.length > 0) lines.push(`References: ${piece.references.join(' ')}`);
  if (piece.language !== null) lines.push(`${say(WORDS.language, lang)}: ${piece.language}`);
  return lines;
}

/** Field names as RFC 5322 writes them, in every language. */
function fieldName(role: string): string {
  return role.replace(/(^|-)([a-z])/g, (_, dash: string, letter: string) => dash + letter.toUpperCase());
}

function threadLines(thread: ThreadPlace | null, lang: Lang): string[] {
  if (thread === null) return [];
  const { id, place, messages, answers, reason } = thread;
  const line = say(WORDS.thread, lang, { id, place, messages });
  return answers === null || reason === null
    ? [line]
    : [line + say(WORDS.answers, lang, { answers, reason: REASONS[reason] })];
}

function identityLines({ piece, identity }: ShownPiece, lang: Lang): string[] {
  const { labels, copies, conflicts, mih, contentHash } = identity;
  return [
    ...(labels.length === 0 ? [] : [`${say(WORDS.labels, lang)}: ${labels.join(', ')}`]),
    ...copies.map((id) => `${say(WORDS.copy, lang)}: ${id}`),
    ...conflicts.map((id) => `${say(WORDS.conflict, lang)}: ${id}`),
    `SHA-256: ${piece.sha256}`,
    ...(mih === null ? [] : [`MIH: ${mih}`]),
    ...(contentHash === null ? [] : [`${say(WORDS.contentHash, lang)}: ${contentHash}`]),
  ];
}

function sightingLines(sighting: Sighting, lang: Lang): string[] {
  return sighting.receipts.map((receipt) => {
    const path =
      receipt.container === null ? receipt.path : `${receipt.path} (${receipt.container.slice(0, 12)})`;
    const seen = say(WORDS.seen, lang, {
      path,
      start: sighting.start,
      end: sighting.end,
      at: receipt.receivedAt,
    });
    const part = sighting.parent === null ? '' : `, ${say(WORDS.partOf, lang, { parent: sighting.parent })}`;
    const name = sighting.name === null ? '' : `, ${sighting.name}`;
    return `${say(WORDS.provenance, lang)}: ${seen}${part}${name}`;
  });
}
