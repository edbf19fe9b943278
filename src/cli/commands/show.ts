import { buildCommand } from '@stricli/core';
import { readPieceBytes } from '../../intake/index.js';
import { type CaseFile, isoDate } from '../../record/index.js';
import { type Lang, type Sentence, say } from '../../text/index.js';
import type { Context } from '../context.js';
import { caseFlag, jsonFlag, langFlag } from '../flags.js';
import { withCase } from '../locate-case.js';
import { pieceLines } from '../piece-lines.js';
import { readShown, type ShownPiece } from '../read-shown.js';

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
} satisfies Record<string, Sentence>;

interface Flags {
  readonly lang?: Lang;
  readonly case?: string;
  readonly json: boolean;
  readonly raw: boolean;
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
        else stdout.write(`${pieceLines(shown, this.lang).join('\n')}\n`);
      });
    },
  });
}

/**
 * The bytes of the place where the piece was first seen; of a part, those of the message that carries it. A mail
 * known only by quotation has none.
 */
async function rawBytes(caseFile: CaseFile, shown: ShownPiece): Promise<Uint8Array> {
  const [first] = shown.sightings;
  return first === undefined ? new Uint8Array() : readPieceBytes(caseFile, first);
}

function shownJson({ piece, rendition, identity, ...rest }: ShownPiece) {
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
    ...identity,
    ...rest,
  };
}
