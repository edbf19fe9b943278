import { buildCommand } from '@stricli/core';
import { problemSentence, readPieceBytes } from '../../intake/index.js';
import {
  type CaseFile,
  findPiece,
  isoDate,
  mailboxLine,
  type Piece,
  partsOf,
  problemsOf,
  type Rendition,
  renditionOf,
  type Sighting,
  sightingsOf,
} from '../../record/index.js';
import { type Lang, type Sentence, say } from '../../text/index.js';
import type { Context } from '../context.js';
import { caseFlag, jsonFlag, langFlag } from '../flags.js';
import { withCase } from '../locate-case.js';

const WORDS = {
  brief: {
    en: 'Show one piece: header, text, provenance, parts, problems',
    fr: 'Montrer une pièce : en-tête, texte, provenance, parties, problèmes',
  },
  id: {
    en: 'Id of the piece, or its first letters, or its Message-ID',
    fr: 'Identifiant de la pièce, ou ses premières lettres, ou son Message-ID',
  },
  raw: {
    en: 'Write the bytes of the piece as they were received',
    fr: 'Écrire les octets de la pièce tels que reçus',
  },
  piece: { en: 'Piece', fr: 'Pièce' },
  kind: { en: 'Kind', fr: 'Nature' },
  title: { en: 'Subject', fr: 'Objet' },
  heading: { en: 'Title', fr: 'Titre' },
  byline: { en: 'Author', fr: 'Auteur' },
  date: { en: 'Date', fr: 'Date' },
  unreadable: { en: '{raw} (as written; not understood)', fr: '{raw} (tel quel ; non compris)' },
  language: { en: 'Language', fr: 'Langue' },
  parts: { en: 'Parts', fr: 'Parties' },
  problems: { en: 'Problems', fr: 'Problèmes' },
  provenance: { en: 'Provenance', fr: 'Provenance' },
  seen: {
    en: '{path}, bytes {start}–{end}, received {at}',
    fr: '{path}, octets {start}–{end}, reçu le {at}',
  },
  partOf: { en: 'part of {parent}', fr: 'partie de {parent}' },
  reader: { en: 'Text {n} read by {reader} {version}', fr: 'Texte {n} lu par {reader} {version}' },
  noText: { en: '(no text)', fr: '(sans texte)' },
} satisfies Record<string, Sentence>;

interface Flags {
  readonly lang?: Lang;
  readonly case?: string;
  readonly json: boolean;
  readonly raw: boolean;
}

/** All that is shown of a piece. */
interface Shown {
  readonly piece: Piece;
  readonly rendition: Rendition | null;
  readonly parts: Awaited<ReturnType<typeof partsOf>>;
  readonly problems: Awaited<ReturnType<typeof problemsOf>>;
  readonly sightings: readonly Sighting[];
}

/** `recolement show ID` */
export function showCommand(lang: Lang) {
  return buildCommand<Flags, [string], Context>({
    docs: { brief: say(WORDS.brief, lang) },
    parameters: {
      flags: {
        case: caseFlag(lang),
        json: jsonFlag(lang),
        lang: langFlag(lang),
        raw: { kind: 'boolean', default: false, withNegated: false, brief: say(WORDS.raw, lang) },
      },
      positional: {
        kind: 'tuple',
        parameters: [{ parse: String, placeholder: 'ID', brief: say(WORDS.id, lang) }],
      },
    },
    async func(flags, id) {
      await withCase(this, flags.case, async (caseFile) => {
        const shown = await readShown(caseFile, id);
        const { stdout } = this.process;
        if (flags.raw) stdout.write(await rawBytes(caseFile, shown));
        else if (flags.json) stdout.write(`${JSON.stringify(shownJson(shown))}\n`);
        else stdout.write(`${shownLines(shown, this.lang).join('\n')}\n`);
      });
    },
  });
}

async function readShown(caseFile: CaseFile, id: string): Promise<Shown> {
  const piece = await findPiece(caseFile, id);
  return {
    piece,
    rendition: await renditionOf(caseFile, piece.serial),
    parts: await partsOf(caseFile, piece.serial),
    problems: await problemsOf(caseFile, piece.serial),
    sightings: await sightingsOf(caseFile, piece.serial),
  };
}

/** The bytes of the place where the piece was first seen; of a part, those of the message that carries it. */
async function rawBytes(caseFile: CaseFile, shown: Shown): Promise<Uint8Array> {
  const [first] = shown.sightings;
  return first === undefined ? new Uint8Array() : readPieceBytes(caseFile, first);
}

function shownJson({ piece, rendition, ...rest }: Shown) {
  const { serial: _, date, ...fields } = piece;
  return {
    schema: 'recolement.piece/1',
    ...fields,
    date: isoDate(date),
    dateAsWritten: date?.raw ?? null,
    text: rendition?.text ?? null,
    rendition:
      rendition === null
        ? null
        : { n: rendition.n, reader: rendition.reader, version: rendition.version, pages: rendition.pages },
    ...rest,
  };
}

function shownLines(shown: Shown, lang: Lang): string[] {
  const { piece, rendition, parts, problems, sightings } = shown;
  const word = (key: keyof typeof WORDS, values = {}) => say(WORDS[key], lang, values);
  return [
    `${word('piece')}: ${piece.id}`,
    `${word('kind')}: ${piece.kind} (${piece.mediaType}, ${piece.size})`,
    ...headerLines(piece, lang),
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

function headerLines(piece: Piece, lang: Lang): string[] {
  const lines = piece.mailboxes.map((mailbox) => `${fieldName(mailbox.role)}: ${mailboxLine(mailbox)}`);
  if (piece.date !== null) {
    const date = isoDate(piece.date) ?? say(WORDS.unreadable, lang, { raw: piece.date.raw });
    lines.push(`${say(WORDS.date, lang)}: ${date}`);
  }
  const title = piece.kind === 'message' ? WORDS.title : WORDS.heading;
  if (piece.title !== null) lines.push(`${say(title, lang)}: ${piece.title}`);
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
