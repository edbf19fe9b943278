import type { Join } from '../../mail/index.js';
import type { Sentence } from '../../text/index.js';

/** What `recolement people` says. */
export const WORDS = {
  brief: { en: 'Who is who: the people of the case', fr: 'Qui est qui : les personnes du dossier' },
  listBrief: {
    en: 'List people, those of most messages first',
    fr: "Lister les personnes, les plus présentes d'abord",
  },
  listFull: {
    en: 'Lists people whose name or address has words that begin like these; everyone where no words are given. A person is every mailbox that the evidence joins; `recolement people show ID` tells why.',
    fr: "Liste les personnes dont le nom ou l'adresse a des mots qui commencent ainsi ; toutes si aucun mot n'est donné. Une personne, ce sont toutes les adresses que les indices réunissent ; `recolement people show ID` dit pourquoi.",
  },
  showBrief: {
    en: 'Names and addresses of a person, why they were joined, and who else it might be',
    fr: "Noms et adresses d'une personne, pourquoi ils sont réunis, et qui d'autre elle pourrait être",
  },
  mergeBrief: { en: 'Say that two people are one', fr: "Dire que deux personnes n'en font qu'une" },
  splitBrief: {
    en: 'Take an address or a name out of a person',
    fr: 'Retirer une adresse ou un nom à une personne',
  },
  undoBrief: { en: 'Take the last merge or split back', fr: 'Annuler la dernière réunion ou séparation' },
  words: { en: 'Beginnings of words of a name or address', fr: "Débuts de mots d'un nom ou d'une adresse" },
  id: {
    en: 'Id of a person or its beginning, or an address',
    fr: "Identifiant d'une personne ou son début, ou une adresse",
  },
  mailbox: {
    en: 'An address of the person, or “Name <address>”',
    fr: 'Une adresse de la personne, ou « Nom <adresse> »',
  },
  limit: { en: 'Most people to show', fr: 'Nombre de personnes à montrer' },
  none: { en: 'Nobody on this record answers.', fr: 'Personne au dossier ne répond.' },
  total: { en: '{shown} of {total} people', fr: '{shown} personnes sur {total}' },
  row: { en: '{id}  {messages} messages  {name}{role}', fr: '{id}  {messages} messages  {name}{role}' },
  role: { en: ' (desk or list)', fr: ' (service ou liste)' },
  counts: {
    en: 'Messages: {messages} (from {from}, to {to}, copy {cc}), {first} to {last}',
    fr: 'Messages : {messages} (de {from}, à {to}, copie {cc}), du {first} au {last}',
  },
  undated: { en: '?', fr: '?' },
  written: { en: 'Written as:', fr: 'Écrit ainsi :' },
  mailboxRow: {
    en: '  {count}  {mailbox}  (first in {piece})',
    fr: "  {count}  {mailbox}  (d'abord dans {piece})",
  },
  joins: { en: 'Why these are one person:', fr: "Pourquoi c'est une seule personne :" },
  candidates: {
    en: 'Perhaps the same person, left apart (recolement people merge ID ID):',
    fr: 'Peut-être la même personne, laissée à part (recolement people merge ID ID) :',
  },
  because: { en: '{kind}{aside}: {a} ~ {b}', fr: '{kind}{aside} : {a} ~ {b}' },
  setAside: { en: ' (set aside)', fr: ' (écarté)' },
  unknown: {
    en: 'recolement: nobody in this case has the id or address “{written}”. `recolement people` shows ids.',
    fr: "recolement : personne dans ce dossier n'a l'identifiant ni l'adresse « {written} ». `recolement people` montre les identifiants.",
  },
  several: {
    en: 'recolement: several people answer to “{written}”. Give more letters of the id.',
    fr: "recolement : plusieurs personnes répondent à « {written} ». Donnez plus de lettres de l'identifiant.",
  },
  'same-person': {
    en: 'recolement: these are one person already. Nothing was changed.',
    fr: "recolement : c'est déjà une seule personne. Rien n'a été changé.",
  },
  'not-theirs': {
    en: 'recolement: this person has no mailbox “{written}”. `recolement people show ID` lists them.',
    fr: "recolement : cette personne n'a pas l'adresse « {written} ». `recolement people show ID` les liste.",
  },
  'nothing-left': {
    en: 'recolement: the person has nothing beside “{written}”. To take one name out of an address, give “Name <address>”.',
    fr: "recolement : la personne n'a rien d'autre que « {written} ». Pour retirer un nom d'une adresse, donnez « Nom <adresse> ».",
  },
  'nothing-to-undo': {
    en: 'recolement: there is no merge or split to take back.',
    fr: "recolement : il n'y a ni réunion ni séparation à annuler.",
  },
  merged: { en: 'Merged: {persons}', fr: 'Réuni : {persons}' },
  split: { en: 'Split: {persons}', fr: 'Séparé : {persons}' },
  undone: { en: 'Taken back. Now: {persons}', fr: 'Annulé. À présent : {persons}' },
} satisfies Record<string, Sentence>;

/** Why two mailboxes are, or may be, one person's. */
export const KINDS: Readonly<Record<Join['kind'], Sentence>> = {
  'same-address': { en: 'same address', fr: 'même adresse' },
  'address-variant': {
    en: 'same inbox, written with a tag or points',
    fr: 'même boîte, écrite avec suffixe ou points',
  },
  'directory-alias': { en: 'alias of the directory entry', fr: "alias de l'entrée d'annuaire" },
  'name-and-organisation': {
    en: 'same full name, same organisation',
    fr: 'même nom complet, même organisation',
  },
  'name-and-addresses': {
    en: 'same full name, and both addresses are made of it',
    fr: 'même nom complet, dont les deux adresses sont faites',
  },
  'name-and-local-part': {
    en: 'same full name, and the same words before the @',
    fr: "même nom complet, et les mêmes mots avant l'@",
  },
  'name-alone': { en: 'same full name, without an address', fr: 'même nom complet, sans adresse' },
  'initials-and-organisation': {
    en: 'initials of the name, same organisation',
    fr: 'initiales du nom, même organisation',
  },
  'initials-and-addresses': {
    en: 'initials of the name, and both addresses are made of it',
    fr: 'initiales du nom, dont les deux adresses sont faites',
  },
  name: {
    en: 'same full name; the addresses say nothing',
    fr: 'même nom complet ; les adresses ne disent rien',
  },
  initials: { en: 'the initials fit', fr: 'les initiales concordent' },
  'local-part': { en: 'the address spells the name', fr: "l'adresse épelle le nom" },
  'other-name': { en: 'same address, another name', fr: 'même adresse, autre nom' },
  'by-hand': { en: 'joined by hand', fr: 'réuni à la main' },
};
