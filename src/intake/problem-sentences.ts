import type { ProblemSentences } from '../record/index.js';

/** What each problem of the readers of documents means, and what to do where something can be done. */
export const PROBLEMS: ProblemSentences = {
  'charset-unknown': {
    en: 'The text says that its charset is {charset}, which nobody knows; the charset was found out from the bytes.',
    fr: 'Le texte se dit écrit en {charset}, jeu de caractères inconnu ; le jeu a été déduit des octets.',
  },
  'charset-wrong': {
    en: 'The text says that its charset is {declared}, but its bytes do not agree; it was read as {used}. Compare it with the original where a letter matters.',
    fr: "Le texte se dit écrit en {declared}, mais ses octets le démentent ; il a été lu en {used}. Comparez avec l'original si une lettre importe.",
  },
  'charset-damaged': {
    en: '{count} characters could not be read in the charset {charset} and stand as \ufffd. Look at the original.',
    fr: "{count} caractères n'ont pas pu être lus en {charset} et sont remplacés par \ufffd. Consultez l'original.",
  },
  'html-broken': {
    en: 'The page could not be taken apart ({reason}); the words of the whole page were kept.',
    fr: "La page n'a pas pu être analysée ({reason}) ; tous ses mots ont été gardés.",
  },
  'no-main-text': {
    en: 'No main text stands out on the page; the words of the whole page were kept, menus included.',
    fr: 'Aucun texte principal ne se dégage de la page ; tous ses mots ont été gardés, menus compris.',
  },
  'no-words': {
    en: 'The page holds no words. If it builds itself in the browser, save it there and add the saved file.',
    fr: 'La page ne contient aucun mot. Si elle se construit dans le navigateur, enregistrez-la depuis celui-ci et versez le fichier obtenu.',
  },
  'pdf-encrypted': {
    en: 'The PDF is locked with a password. Save a copy without password and add that.',
    fr: 'Le PDF est protégé par un mot de passe. Enregistrez une copie sans mot de passe et versez-la.',
  },
  'pdf-broken': {
    en: 'The PDF cannot be opened: {reason}. Ask for another copy, or repair it and add the repaired file.',
    fr: 'Le PDF ne peut pas être ouvert : {reason}. Demandez une autre copie, ou réparez-le et versez le fichier réparé.',
  },
  'pdf-no-text': {
    en: 'None of the {pages} pages of the PDF has a text layer: they are pictures. Run text recognition (OCR) and add the result.',
    fr: "Aucune des {pages} pages du PDF n'a de couche de texte : ce sont des images. Passez-le à la reconnaissance de caractères (OCR) et versez le résultat.",
  },
  'pdf-page-unreadable': {
    en: 'Page {page} of the PDF cannot be read: {reason}. The other pages were kept.',
    fr: 'La page {page} du PDF ne peut pas être lue : {reason}. Les autres pages ont été gardées.',
  },
  'pdf-too-slow': {
    en: 'Reading the PDF took too long and stopped before page {page}. Split it and add the parts.',
    fr: 'La lecture du PDF a pris trop de temps et s’est arrêtée avant la page {page}. Découpez-le et versez les parties.',
  },
  'pdf-too-long': {
    en: 'The PDF has {pages} pages; only the first {read} were read. Split it and add the parts.',
    fr: 'Le PDF a {pages} pages ; seules les {read} premières ont été lues. Découpez-le et versez les parties.',
  },
  'docx-broken': {
    en: 'The DOCX cannot be opened: {reason}. Open it in a word processor, save it again, and add that.',
    fr: 'Le DOCX ne peut pas être ouvert : {reason}. Ouvrez-le dans un traitement de texte, enregistrez-le à nouveau et versez-le.',
  },
  'docx-too-large': {
    en: 'The DOCX unpacks to more than {limit} MB and was not read. Save it as PDF or without its pictures and add that.',
    fr: 'Le DOCX dépasse {limit} Mo une fois décompressé et n’a pas été lu. Enregistrez-le en PDF ou sans ses images et versez le résultat.',
  },
  'docx-no-text': {
    en: 'The DOCX holds no text; it may consist of pictures. Run text recognition (OCR) and add the result.',
    fr: 'Le DOCX ne contient pas de texte ; il est peut-être fait d’images. Passez-le à la reconnaissance de caractères (OCR) et versez le résultat.',
  },
};
