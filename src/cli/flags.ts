import { type Lang, type Sentence, say } from '../text/index.js';

const BRIEFS = {
  case: {
    en: 'Folder of the case (default: .recolement here or above)',
    fr: 'Répertoire du dossier (par défaut : .recolement ici ou au-dessus)',
  },
  json: { en: 'Print JSON for scripts', fr: 'Écrire du JSON pour les scripts' },
  lang: { en: 'Language of the program: en or fr', fr: 'Langue du programme : en ou fr' },
} satisfies Record<string, Sentence>;

/** `--case DIR`, on every command that works on a case. */
export function caseFlag(lang: Lang) {
  return {
    kind: 'parsed',
    parse: String,
    optional: true,
    placeholder: 'DIR',
    brief: say(BRIEFS.case, lang),
  } as const;
}

/** `--json`, on every command whose answer a script may want. */
export function jsonFlag(lang: Lang) {
  return { kind: 'boolean', default: false, withNegated: false, brief: say(BRIEFS.json, lang) } as const;
}

/** `--lang en|fr`; it is read before the commands are built, and stands here so that it is known and explained. */
export function langFlag(lang: Lang) {
  return { kind: 'enum', values: ['en', 'fr'], optional: true, brief: say(BRIEFS.lang, lang) } as const;
}
