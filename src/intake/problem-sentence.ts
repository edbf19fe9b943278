import type { Problem, ProblemSentences } from '../record/index.js';
import { type Lang, type Sentence, say } from '../text/index.js';
import { MAIL_PROBLEMS } from './mail-problem-sentences.js';
import { OUTLOOK_PROBLEMS } from './outlook-problem-sentences.js';
import { PROBLEMS } from './problem-sentences.js';

/** What can be said of the way a thing came, before any reader sees it. */
const INTAKE_PROBLEMS: ProblemSentences = {
  'no-reader': {
    en: '{name} is {mediaType}, which no reader here understands; its text cannot be searched.',
    fr: "{name} est de type {mediaType}, qu'aucun lecteur d'ici ne comprend ; son texte ne peut pas être cherché.",
  },
  'file-empty': { en: 'The file is empty.', fr: 'Le fichier est vide.' },
  'file-too-large': {
    en: 'The file has {size} bytes, more than can be read at once. Split it and add the parts.',
    fr: 'Le fichier fait {size} octets, plus que ce qui peut être lu en une fois. Découpez-le et versez les parties.',
  },
  'file-unreadable': {
    en: 'The file cannot be read: {reason}. Check its permissions and add it again.',
    fr: 'Le fichier ne peut pas être lu : {reason}. Vérifiez ses droits et versez-le de nouveau.',
  },
  'folder-unreadable': {
    en: 'The folder cannot be read: {reason}. Check its permissions and add it again.',
    fr: 'Le répertoire ne peut pas être lu : {reason}. Vérifiez ses droits et versez-le de nouveau.',
  },
  'link-skipped': {
    en: 'This is a link; what it leads to is taken in only where it is given by name.',
    fr: "C'est un lien ; ce vers quoi il mène n'est versé que si on le donne par son nom.",
  },
  'not-a-file': {
    en: 'This is neither a file nor a folder.',
    fr: "Ce n'est ni un fichier ni un répertoire.",
  },
  'maildir-undelivered': {
    en: 'The file lies in the tmp of a maildir: it was never delivered whole. Give it by name to take it in.',
    fr: "Le fichier est dans le tmp d'un maildir : il n'a jamais été livré en entier. Donnez-le par son nom pour le verser.",
  },
  'archive-entry-refused': {
    en: '{entry} in the archive was not taken in: {reason}.',
    fr: "{entry}, dans l'archive, n'a pas été versé : {reason}.",
  },
  'message-too-large': {
    en: 'The message at byte {start} has {size} bytes; only its beginning was read.',
    fr: "Le message à l'octet {start} fait {size} octets ; seul son début a été lu.",
  },
};

const ALL: ProblemSentences = { ...PROBLEMS, ...MAIL_PROBLEMS, ...OUTLOOK_PROBLEMS, ...INTAKE_PROBLEMS };

/** What a problem means, in the language of the user; its code, where a newer program noted it. */
export function problemSentence(problem: Problem, lang: Lang): string {
  return problemSentences(problem)[lang];
}

/** The same in both languages. */
export function problemSentences(problem: Problem): Sentence {
  const sentence = ALL[problem.code] ?? { en: problem.code, fr: problem.code };
  return { en: say(sentence, 'en', problem.values), fr: say(sentence, 'fr', problem.values) };
}
