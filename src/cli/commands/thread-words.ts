import type { DropReason, EdgeReason } from '../../mail/index.js';
import type { Sentence } from '../../text/index.js';

export const WORDS = {
  brief: {
    en: 'Show which messages answer each other; split and join threads by hand',
    fr: 'Montrer quels messages se répondent ; séparer et réunir des fils à la main',
  },
  showBrief: {
    en: 'Show the thread of a message as a tree',
    fr: "Montrer le fil d'un message, en arbre",
  },
  showFull: {
    en: 'Messages stand under what they answer, by In-Reply-To and References. Mails that are only referred to are shown as gaps, a changed subject where it changes, different texts under one Message-ID as a conflict. What was placed by hand or by its subject says so.',
    fr: "Les messages sont placés sous celui auquel ils répondent, d'après In-Reply-To et References. Les courriels seulement cités en référence sont des lacunes ; un objet qui change est indiqué là où il change ; des textes différents sous un même Message-ID sont un conflit. Ce qui fut placé à la main ou d'après l'objet le dit.",
  },
  piece: {
    en: 'Id of the message, or its first letters, or its Message-ID',
    fr: 'Identifiant du message, ou ses premières lettres, ou son Message-ID',
  },
  under: { en: 'The message it is to stand under', fr: 'Le message sous lequel le placer' },
  reasons: {
    en: 'Say for each message why it stands where it does',
    fr: 'Dire pour chaque message pourquoi il est là',
  },
  splitBrief: {
    en: 'Make a message and all that answers it a thread of its own',
    fr: "Faire d'un message et de ce qui lui répond un fil à part",
  },
  joinBrief: {
    en: 'Put a message and all that answers it under another',
    fr: 'Placer un message et ce qui lui répond sous un autre',
  },
  undoBrief: { en: 'Take back the last split or join', fr: 'Annuler la dernière séparation ou réunion' },
  bySubjectBrief: {
    en: 'Join messages without references by subject and people: on or off',
    fr: "Réunir par l'objet et les personnes les messages sans références : on ou off",
  },
  bySubjectFull: {
    en: 'Off in a new case. On, a message that answers nothing and whose subject begins as a reply or a forward is put under the latest message of the 30 days before it with the same subject in which its sender took part. It may join what does not belong together; each such place says so.',
    fr: "Désactivé dans un nouveau dossier. Activé, un message qui ne répond à rien et dont l'objet commence comme une réponse ou un transfert est placé sous le dernier message des 30 jours précédents qui a le même objet et auquel son auteur a pris part. Cela peut réunir ce qui n'a rien de commun ; chaque place ainsi donnée le dit.",
  },
  head: {
    en: 'Thread {id}, messages: {messages}, {first} to {last}',
    fr: 'Fil {id}, messages : {messages}, du {first} au {last}',
  },
  none: {
    en: '{ref} is not a message: it is in no thread.',
    fr: "{ref} n'est pas un message : aucun fil ne le contient.",
  },
  undated: { en: 'no date', fr: 'sans date' },
  untitled: { en: '(no subject)', fr: '(sans objet)' },
  gap: { en: '(not on this record: {id})', fr: '(absent du dossier : {id})' },
  gaps: { en: '(not on this record: {count} mails)', fr: '(absents du dossier : {count} courriels)' },
  conflict: {
    en: 'Different messages under this Message-ID: {pieces}',
    fr: 'Messages différents sous ce Message-ID : {pieces}',
  },
  copies: { en: 'Copies: {pieces}', fr: 'Copies : {pieces}' },
  dropped: {
    en: 'Not followed: {child} names {parent} ({claimed}): {reason}',
    fr: 'Non suivi : {child} désigne {parent} ({claimed}) : {reason}',
  },
  nothingToUndo: { en: 'There is no split or join to take back.', fr: "Il n'y a rien à annuler." },
  undoneSplit: { en: 'Taken back: the split at {child}', fr: 'Annulé : la séparation de {child}' },
  undoneJoin: {
    en: 'Taken back: {child} put under {under}',
    fr: 'Annulé : le placement de {child} sous {under}',
  },
  switched: {
    en: 'Joining by subject: {state}. Threads: {count}',
    fr: "Réunion par l'objet : {state}. Fils : {count}",
  },
} satisfies Record<string, Sentence>;

export const REASONS: Readonly<Record<EdgeReason, Sentence>> = {
  'by-hand': { en: 'by hand', fr: 'à la main' },
  'in-reply-to': { en: 'In-Reply-To', fr: 'In-Reply-To' },
  'references-last': { en: 'last of References', fr: 'dernier de References' },
  'in-reply-to-several': { en: 'In-Reply-To, of several', fr: 'In-Reply-To, parmi plusieurs' },
  'references-chain': { en: 'References of later mails', fr: 'References de courriels ultérieurs' },
  'subject-and-participants': {
    en: 'only by subject and people',
    fr: "seulement par l'objet et les personnes",
  },
};

export const DROPS: Readonly<Record<DropReason, Sentence>> = {
  cycle: { en: 'it would close a circle', fr: 'cela fermerait un cercle' },
  'conflicting-copy': {
    en: 'another copy under the same Message-ID says otherwise',
    fr: 'une autre copie sous le même Message-ID dit autre chose',
  },
};
