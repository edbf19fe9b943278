import type { Flag, Wording } from '../check/index.js';
import type { Sentence } from '../text/index.js';

/** How a verdict is named, counted, explained, and signed where there is no colour. */
export interface VerdictWords {
  readonly name: Sentence;
  /** After a number above one; French makes it agree with "citations". */
  readonly plural: Sentence;
  readonly meaning: Sentence;
  /** One column wide on a terminal, and found in the fonts that systems have. */
  readonly sign: string;
}

/** Every verdict, worst first: the order of the summary. */
export const VERDICTS: Readonly<Record<Wording, VerdictWords>> = {
  absent: {
    name: { en: 'not on this record', fr: 'absente du dossier' },
    plural: { en: 'not on this record', fr: 'absentes du dossier' },
    meaning: {
      en: 'No passage of this record has these words.',
      fr: 'Aucun passage de ce dossier n’a ces mots.',
    },
    sign: '∅',
  },
  spliced: {
    name: { en: 'spliced', fr: 'composite' },
    plural: { en: 'spliced', fr: 'composites' },
    meaning: {
      en: 'Words from several places, joined without a mark.',
      fr: 'Des mots de plusieurs endroits, réunis sans marque.',
    },
    sign: '+',
  },
  altered: {
    name: { en: 'altered', fr: 'altérée' },
    plural: { en: 'altered', fr: 'altérées' },
    meaning: {
      en: 'The record has this sentence in other words.',
      fr: 'Le dossier a cette phrase en d’autres mots.',
    },
    sign: '≠',
  },
  translated: {
    name: { en: 'translated', fr: 'traduite' },
    plural: { en: 'translated', fr: 'traduites' },
    meaning: {
      en: 'The record has this sentence in another language.',
      fr: 'Le dossier a cette phrase dans une autre langue.',
    },
    sign: '~',
  },
  elided: {
    name: { en: 'elided', fr: 'abrégée' },
    plural: { en: 'elided', fr: 'abrégées' },
    meaning: {
      en: 'The same words, with an omission that the article marks.',
      fr: 'Les mêmes mots, avec une coupe que l’article signale.',
    },
    sign: '…',
  },
  verbatim: {
    name: { en: 'verbatim', fr: 'mot pour mot' },
    plural: { en: 'verbatim', fr: 'mot pour mot' },
    meaning: {
      en: 'The same words; typography aside.',
      fr: 'Les mêmes mots, typographie mise à part.',
    },
    sign: '✓',
  },
};

/** Every flag of a finding in plain words. */
export const FLAG_WORDS: Readonly<Record<Flag, Sentence>> = {
  'negation-changed': { en: 'a negation changed', fr: 'négation modifiée' },
  'number-changed': { en: 'a number changed', fr: 'nombre modifié' },
  'name-changed': { en: 'a name changed', fr: 'nom modifié' },
  'modality-changed': { en: 'may, must or will changed', fr: 'pouvoir ou devoir modifié' },
  'words-dropped': { en: 'words dropped without a mark', fr: 'mots retirés sans marque' },
  'words-added': { en: 'words added', fr: 'mots ajoutés' },
  'words-replaced': { en: 'words replaced', fr: 'mots remplacés' },
  'order-changed': { en: 'order changed', fr: 'ordre modifié' },
  'spelling-only': { en: 'only the spelling differs', fr: 'seule l’orthographe diffère' },
  'speaker-differs': { en: 'another speaker on the record', fr: 'autre auteur au dossier' },
  'addressee-differs': { en: 'another addressee on the record', fr: 'autre destinataire au dossier' },
  'date-differs': { en: 'another date on the record', fr: 'autre date au dossier' },
  'context-cut': { en: 'cut short', fr: 'tronquée' },
  'only-sighting': { en: 'known only at second hand', fr: 'connue de seconde main seulement' },
  'ocr-text': { en: 'read from an image by OCR', fr: 'lue sur une image par OCR' },
};

/** Nouns after a number, in the singular and the plural. */
export interface CountWords {
  readonly one: Sentence;
  readonly many: Sentence;
}

/** Everything that is counted. */
export const COUNTS = {
  quotations: {
    one: { en: '{n} quotation', fr: '{n} citation' },
    many: { en: '{n} quotations', fr: '{n} citations' },
  },
  speakerDiffers: {
    one: { en: '{n} whose speaker differs', fr: '{n} dont l’auteur diffère' },
    many: { en: '{n} whose speaker differs', fr: '{n} dont l’auteur diffère' },
  },
  addresseeDiffers: {
    one: { en: '{n} whose addressee differs', fr: '{n} dont le destinataire diffère' },
    many: { en: '{n} whose addressee differs', fr: '{n} dont le destinataire diffère' },
  },
  dateDiffers: {
    one: { en: '{n} whose date differs', fr: '{n} dont la date diffère' },
    many: { en: '{n} whose date differs', fr: '{n} dont la date diffère' },
  },
  cut: {
    one: { en: '{n} cut short', fr: '{n} tronquée' },
    many: { en: '{n} cut short', fr: '{n} tronquées' },
  },
  repetitions: {
    one: { en: 'Also in {n} later copy or quotation', fr: 'Aussi dans {n} copie ou reprise' },
    many: { en: 'Also in {n} later copies or quotations', fr: 'Aussi dans {n} copies ou reprises' },
  },
  clean: {
    one: {
      en: '{n} more, where nothing stands out',
      fr: '{n} autre, où rien n’est à signaler',
    },
    many: {
      en: '{n} more, where nothing stands out',
      fr: '{n} autres, où rien n’est à signaler',
    },
  },
  terms: {
    one: {
      en: '{n} term or title in quotation marks was not checked.',
      fr: '{n} terme ou titre entre guillemets n’a pas été vérifié.',
    },
    many: {
      en: '{n} terms and titles in quotation marks were not checked.',
      fr: '{n} termes et titres entre guillemets n’ont pas été vérifiés.',
    },
  },
} as const satisfies Readonly<Record<string, CountWords>>;
