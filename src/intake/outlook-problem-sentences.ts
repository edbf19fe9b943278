import type { ProblemSentences } from '../record/index.js';

/** The sentences of what can be wrong with the files of mail programs: Outlook's, and those of Apple Mail. */
export const OUTLOOK_PROBLEMS: ProblemSentences = {
  'pst-unreadable': {
    en: 'This is not an Outlook file that can be opened ({reason}). Have Outlook repair it (scanpst) and add it again.',
    fr: 'Ce fichier Outlook ne peut pas être ouvert ({reason}). Faites-le réparer par Outlook (scanpst) et versez-le à nouveau.',
  },
  'pst-encrypted': {
    en: 'This Outlook file is encrypted and was not read. Export it from Outlook without encryption and add that.',
    fr: "Ce fichier Outlook est chiffré et n'a pas été lu. Exportez-le depuis Outlook sans chiffrement et versez le résultat.",
  },
  'pst-damaged': {
    en: 'The index of this Outlook file is damaged ({reason}); items may be missing. Have Outlook repair a copy (scanpst) and add that too.',
    fr: "L'index de ce fichier Outlook est endommagé ({reason}) ; des éléments peuvent manquer. Faites-en réparer une copie par Outlook (scanpst) et versez-la aussi.",
  },
  'item-unreadable': {
    en: 'Item {item} in the folder “{folder}” cannot be read: {reason}.',
    fr: "L'élément {item} du dossier « {folder} » ne peut pas être lu : {reason}.",
  },
  'item-damaged': {
    en: 'A part of this item cannot be read: {reason}.',
    fr: 'Une partie de cet élément ne peut pas être lue : {reason}.',
  },
  'item-attachment-missing': {
    en: 'The attachment {name} cannot be had: {reason}.',
    fr: "La pièce jointe {name} n'est pas disponible : {reason}.",
  },
  'msg-unreadable': {
    en: '{name} is no Outlook item that can be read; its bytes are kept. Save it again from Outlook and add that.',
    fr: "{name} n'est pas un élément Outlook lisible ; ses octets sont conservés. Enregistrez-le à nouveau depuis Outlook et versez-le.",
  },
  'tnef-unreadable': {
    en: '{name} is no winmail.dat that can be read; its bytes are kept.',
    fr: "{name} n'est pas un winmail.dat lisible ; ses octets sont conservés.",
  },
  'emlx-cut': {
    en: 'The file announces {announced} bytes of message and has only {found}: its end is lost.',
    fr: "Le fichier annonce {announced} octets de message et n'en a que {found} : sa fin est perdue.",
  },
  'emlx-partial': {
    en: 'Apple Mail keeps the attachments of this message in files beside it (Attachments): they are not in it.',
    fr: "Apple Mail garde les pièces jointes de ce message dans des fichiers à part (Attachments) : elles n'y sont pas.",
  },
};
