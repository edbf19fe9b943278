import { buildCommand } from '@stricli/core';
import { verifyPieces } from '../../intake/index.js';
import { countQuotations, verifyQuotations } from '../../mail/index.js';
import {
  type CaseFile,
  type Checked,
  countChecks,
  countSightings,
  type Fault,
  logHead,
  verifyRecord,
} from '../../record/index.js';
import { type Lang, type Sentence, say } from '../../text/index.js';
import type { Context } from '../context.js';
import { caseFlag, jsonFlag, langFlag } from '../flags.js';
import { withCase } from '../locate-case.js';
import { progressLine } from '../progress.js';

const WORDS = {
  brief: {
    en: 'Check every stored byte and every anchor again',
    fr: 'Revérifier chaque octet conservé et chaque ancre',
  },
  unit: { en: 'things checked', fr: 'vérifications' },
  sound: {
    en: 'All is as it was written. Originals: {originals}, places of pieces: {pieces}, texts: {texts}, quotations: {quotations}, anchors: {anchors}, log entries: {entries}. Head of the log: {hash}',
    fr: "Tout est tel qu'écrit. Originaux : {originals}, emplacements de pièces : {pieces}, textes : {texts}, citations : {quotations}, ancres : {anchors}, entrées du journal : {entries}. Tête du journal : {hash}",
  },
  faults: {
    en: 'Not as it was written: {count}.',
    fr: 'Différences avec ce qui a été écrit : {count}.',
  },
} satisfies Record<string, Sentence>;

const FAULTS: Readonly<Record<Fault['code'], Sentence>> = {
  'original-missing': {
    en: 'The original {thing} is gone. Add its file again.',
    fr: "L'original {thing} a disparu. Versez de nouveau son fichier.",
  },
  'original-changed': {
    en: 'The original {thing} was changed. Remove it and add its file again.',
    fr: "L'original {thing} a été modifié. Retirez-le et versez de nouveau son fichier.",
  },
  'original-unknown': {
    en: 'The original {thing} belongs to nothing on the record.',
    fr: "L'original {thing} n'appartient à rien du dossier.",
  },
  'text-changed': {
    en: 'The text of piece {thing} was changed.',
    fr: 'Le texte de la pièce {thing} a été modifié.',
  },
  'anchor-lost': {
    en: 'Anchor {thing} does not find its words any more.',
    fr: "L'ancre {thing} ne retrouve plus ses mots.",
  },
  'log-broken': {
    en: 'Entry {thing} of the log does not follow from those before it.',
    fr: "L'entrée {thing} du journal ne découle pas des précédentes.",
  },
  'database-damaged': { en: 'The database is damaged: {thing}.', fr: 'La base est endommagée : {thing}.' },
  'piece-changed': {
    en: 'Piece {thing} does not stand any more where it was seen.',
    fr: "La pièce {thing} n'est plus là où elle a été vue.",
  },
  'quotation-changed': {
    en: 'The lost mail {thing} is not quoted any more as it was.',
    fr: "Le courriel perdu {thing} n'est plus cité comme il l'était.",
  },
  'link-lost': {
    en: 'What {thing} quotes does not stand any more in the message it was found in.',
    fr: "Ce que cite {thing} n'est plus dans le message où cela se trouvait.",
  },
};

interface Flags {
  readonly lang?: Lang;
  readonly case?: string;
  readonly json: boolean;
}

/** `recolement verify`: exit code 1 where anything is not as it was written. */
export function verifyCommand(lang: Lang) {
  return buildCommand<Flags, [], Context>({
    docs: { brief: say(WORDS.brief, lang) },
    parameters: { flags: { case: caseFlag(lang), json: jsonFlag(lang), lang: langFlag(lang) } },
    async func(flags) {
      await withCase(this, flags.case, async (caseFile) => {
        const { faults, counts } = await verify(this, caseFile);
        const head = await logHead(caseFile);
        const { stdout } = this.process;
        if (flags.json) {
          stdout.write(
            `${JSON.stringify({ schema: 'recolement.verify/1', sound: faults.length === 0, counts, log: head, faults })}\n`,
          );
        } else {
          for (const fault of faults)
            stdout.write(`${say(FAULTS[fault.code], this.lang, { thing: fault.thing })}\n`);
          const sentence = faults.length === 0 ? WORDS.sound : WORDS.faults;
          stdout.write(
            `${say(sentence, this.lang, { ...counts, count: faults.length, entries: head.entries, hash: head.hash })}\n`,
          );
        }
        if (faults.length > 0) this.process.exitCode = 1;
      });
    },
  });
}

async function verify(context: Context, caseFile: CaseFile) {
  const progress = progressLine(context, WORDS.unit);
  const total =
    (await countChecks(caseFile)) + (await countSightings(caseFile)) + (await countQuotations(caseFile));
  const counts = { originals: 0, pieces: 0, texts: 0, quotations: 0, anchors: 0 };
  const names: Partial<Record<Checked['kind'], keyof typeof counts>> = {
    original: 'originals',
    piece: 'pieces',
    text: 'texts',
    quotation: 'quotations',
    anchor: 'anchors',
  };
  const faults: Fault[] = [];
  let done = 0;
  for await (const checked of everything(caseFile)) {
    const name = names[checked.kind];
    if (name !== undefined) counts[name]++;
    if (checked.fault !== null) faults.push(checked.fault);
    progress.update({ done: ++done, total, count: done });
  }
  progress.clear();
  return { faults, counts };
}

async function* everything(caseFile: CaseFile): AsyncGenerator<Checked> {
  yield* verifyRecord(caseFile);
  yield* verifyPieces(caseFile);
  yield* verifyQuotations(caseFile);
}
