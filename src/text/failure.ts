import { say } from './sentence.js';
import type { Lang, Values } from './types.js';

/** Every fault that the program reports: what happened, to which thing, and what to do about it. */
const FAILURES = {
  'case-not-found': {
    en: 'No case was found at or above {dir}. Make one by adding something to it: recolement add FILE',
    fr: "Aucun dossier n'a été trouvé dans {dir} ni au-dessus. Créez-en un en y versant une pièce : recolement add FICHIER",
  },
  'case-unreadable': {
    en: 'The case at {dir} cannot be opened: {reason}. Its originals are untouched; check the folder and its permissions.',
    fr: 'Le dossier {dir} ne peut pas être ouvert : {reason}. Les originaux sont intacts ; vérifiez le répertoire et ses droits.',
  },
  'case-too-new': {
    en: 'The case at {dir} has format {found}; this program knows format {known} and older. Update recolement.',
    fr: 'Le dossier {dir} est au format {found} ; ce programme connaît le format {known} et les précédents. Mettez recolement à jour.',
  },
  'case-busy': {
    en: 'Another recolement is writing to the case at {dir}. Wait until it has finished, then try again.',
    fr: 'Un autre recolement écrit dans le dossier {dir}. Attendez sa fin, puis recommencez.',
  },
  'file-not-found': {
    en: 'There is no file or folder {path}. Check the name.',
    fr: "Il n'y a ni fichier ni répertoire {path}. Vérifiez le nom.",
  },
  'file-unreadable': {
    en: '{path} cannot be read: {reason}. Check its permissions.',
    fr: '{path} ne peut pas être lu : {reason}. Vérifiez ses droits.',
  },
  'file-unwritable': {
    en: '{path} cannot be written: {reason}. Choose another place.',
    fr: '{path} ne peut pas être écrit : {reason}. Choisissez un autre endroit.',
  },
  'no-text': {
    en: 'No text could be read from {path}: {reason}. Give an article as HTML, text, Markdown, PDF with a text layer, or DOCX.',
    fr: "Aucun texte n'a pu être lu dans {path} : {reason}. Donnez un article en HTML, texte, Markdown, PDF avec couche de texte ou DOCX.",
  },
  'piece-not-found': {
    en: 'No piece of this case has an id that begins with “{id}”. `recolement search` shows ids.',
    fr: "Aucune pièce de ce dossier n'a un identifiant qui commence par « {id} ». `recolement search` montre les identifiants.",
  },
  'piece-ambiguous': {
    en: '{count} pieces have an id that begins with “{id}”. Give more of its letters.',
    fr: '{count} pièces ont un identifiant qui commence par « {id} ». Donnez plus de lettres.',
  },
  'query-unreadable': {
    en: 'The query cannot be read at “{at}”: {reason}.',
    fr: 'La requête ne peut pas être lue à « {at} » : {reason}.',
  },
  'option-unreadable': {
    en: 'The value {value} of {option} cannot be used: {reason}.',
    fr: 'La valeur {value} de {option} ne peut pas être utilisée : {reason}.',
  },
} as const;

export type FailureCode = keyof typeof FAILURES;

/**
 * The one error class: a fault of the caller, the disk or the program, with a sentence that names the
 * thing and the remedy. `message` is in English; `failureSentence` gives either language.
 */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly values: Values;

  constructor(code: FailureCode, values: Values = {}, options?: ErrorOptions) {
    super(say(FAILURES[code], 'en', values), options);
    this.name = 'Failure';
    this.code = code;
    this.values = values;
  }
}

/** The sentence of a failure in the language of the user. */
export function failureSentence(failure: Failure, lang: Lang): string {
  return say(FAILURES[failure.code], lang, failure.values);
}

/** The reason an unknown thrown value gives, in one line and without a stack. */
export function reasonOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  return message.split('\n', 1)[0] ?? '';
}
