import { buildCommand } from '@stricli/core';
import {
  arrangeMail,
  type Copies,
  type Copy,
  type CopyGroup,
  type CopyOverview,
  copiesOf,
  copyOverview,
  type GroupCount,
} from '../../mail/index.js';
import { findPiece, type Piece } from '../../record/index.js';
import { type Lang, type Sentence, say } from '../../text/index.js';
import type { Context } from '../context.js';
import { caseFlag, jsonFlag, langFlag } from '../flags.js';
import { withCase } from '../locate-case.js';
import { readCount } from '../read-count.js';

const WORDS = {
  brief: {
    en: 'Show which messages are copies of each other, and near copies',
    fr: 'Montrer quels messages sont des copies les uns des autres, et les copies approchées',
  },
  full: {
    en: 'Without a piece: how many groups there are, and the largest. With one: its copies. Nothing is ever left out of the record for being a copy.',
    fr: "Sans pièce : le nombre de groupes, et les plus grands. Avec une pièce : ses copies. Rien n'est jamais écarté du dossier parce que c'est une copie.",
  },
  piece: {
    en: 'Id of the message, or its first letters, or its Message-ID',
    fr: 'Identifiant du message, ou ses premières lettres, ou son Message-ID',
  },
  limit: { en: 'Groups of each kind to show', fr: 'Groupes de chaque sorte à montrer' },
  sameContent: {
    en: 'The same mail in several pieces: {groups} groups of {messages} messages',
    fr: 'Un même courriel en plusieurs pièces : {groups} groupes de {messages} messages',
  },
  sameMessageId: {
    en: 'One Message-ID on different contents: {groups} groups of {messages} messages',
    fr: 'Un même Message-ID sur des contenus différents : {groups} groupes de {messages} messages',
  },
  near: {
    en: 'Nearly the same words: {groups} groups of {messages} messages',
    fr: 'Presque les mêmes mots : {groups} groupes de {messages} messages',
  },
  noMessage: { en: '{id} is not a message.', fr: "{id} n'est pas un message." },
  copy: { en: 'The same mail: {copy}', fr: 'Le même courriel : {copy}' },
  conflict: {
    en: 'The same Message-ID, another content: {copy}',
    fr: 'Le même Message-ID, un autre contenu : {copy}',
  },
  nearly: {
    en: 'Nearly the same words ({percent} %): {copy}',
    fr: 'Presque les mêmes mots ({percent} %) : {copy}',
  },
  none: { en: 'No copies.', fr: 'Aucune copie.' },
} satisfies Record<string, Sentence>;

interface Flags {
  readonly lang?: Lang;
  readonly case?: string;
  readonly json: boolean;
  readonly limit: number;
}

/** `recolement copies [PIECE]` */
export function copiesCommand(lang: Lang) {
  return buildCommand<Flags, [string?], Context>({
    docs: { brief: say(WORDS.brief, lang), fullDescription: say(WORDS.full, lang) },
    parameters: {
      flags: {
        case: caseFlag(lang),
        json: jsonFlag(lang),
        lang: langFlag(lang),
        limit: {
          kind: 'parsed',
          parse: readCount,
          default: '10',
          placeholder: 'N',
          brief: say(WORDS.limit, lang),
        },
      },
      positional: {
        kind: 'tuple',
        parameters: [{ parse: String, placeholder: 'PIECE', brief: say(WORDS.piece, lang), optional: true }],
      },
    },
    async func(flags, ref) {
      await withCase(this, flags.case, async (caseFile) => {
        await arrangeMail(caseFile);
        if (ref === undefined) {
          const found = await copyOverview(caseFile, flags.limit);
          write(this, flags.json, { ...found }, () => overviewLines(found, this.lang));
          return;
        }
        const piece = await findPiece(caseFile, ref);
        const copies = await copiesOf(caseFile, piece.serial);
        const json = { piece: piece.id, copies };
        write(this, flags.json, json, () => copiesLines(piece, copies, this.lang));
      });
    },
  });
}

function write(context: Context, isJson: boolean, json: object, lines: () => readonly string[]): void {
  const { stdout } = context.process;
  if (isJson) stdout.write(`${JSON.stringify({ schema: 'recolement.copies/1', ...json })}\n`);
  else stdout.write(`${lines().join('\n')}\n`);
}

function overviewLines({ sameContent, sameMessageId, near }: CopyOverview, lang: Lang): string[] {
  const section = (sentence: Sentence, found: GroupCount & { readonly largest: readonly CopyGroup[] }) => [
    say(sentence, lang, { groups: found.groups, messages: found.messages }),
    ...found.largest.map(({ id, title, messages }) => `  ${messages}  ${id}  ${title ?? ''}`.trimEnd()),
  ];
  return [
    ...section(WORDS.sameContent, sameContent),
    ...section(WORDS.sameMessageId, sameMessageId),
    ...section(WORDS.near, near),
  ];
}

function copiesLines(piece: Piece, copies: Copies | null, lang: Lang): string[] {
  if (copies === null) return [say(WORDS.noMessage, lang, { id: piece.id })];
  const lines = [
    ...copies.sameContent.map((copy) => say(WORDS.copy, lang, { copy: told(copy) })),
    ...copies.sameMessageId.map((copy) => say(WORDS.conflict, lang, { copy: told(copy) })),
    ...copies.near.map((copy) =>
      say(WORDS.nearly, lang, { percent: Math.round(copy.likeness * 100), copy: told(copy) }),
    ),
  ];
  return lines.length === 0 ? [say(WORDS.none, lang)] : lines;
}

function told({ id, date, title }: Copy): string {
  const day = date === null ? '' : new Date(date).toISOString().slice(0, 10);
  return [id, day, title ?? ''].filter((part) => part !== '').join('  ');
}
