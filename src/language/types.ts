/** The languages whose texts are understood, as ISO 639-1 codes. */
export type Language = 'en' | 'fr';

/** What is done by saying it. */
export type SpeechAct =
  | 'claim'
  | 'denial'
  | 'request'
  | 'offer'
  | 'refusal'
  | 'accusation'
  | 'promise'
  | 'threat'
  | 'announcement'
  | 'filing'
  | 'question'
  | 'order';

/** What a form of a verb can be; one form can be several ("dit": finite and past participle). */
export type Mood = 'finite' | 'past-participle' | 'present-participle' | 'infinitive';

export type Gender = 'feminine' | 'masculine';

/**
 * A verb of saying, by its infinitive.
 * `near`: says something only where it stands beside the words ("began: “…”"), not anywhere in a sentence.
 * `calls`: gives a thing a name or a quality ("called the plan “…”").
 * `tells`: its object is the one spoken to ("told X that").
 */
export interface SayingVerb {
  readonly lemma: string;
  readonly act: SpeechAct;
  readonly near: boolean;
  readonly calls: boolean;
  readonly tells: boolean;
}

/** An inflected form of a verb of saying. `noun`: the same letters can be a noun ("claims", "note"). */
export interface SayingForm {
  readonly verb: SayingVerb;
  readonly moods: readonly Mood[];
  readonly noun: boolean;
}

export interface Pronoun {
  readonly gender: Gender | null;
  readonly plural: boolean;
  /** Whether it can be the subject of a verb ("he"), or only its object ("him"). */
  readonly subject: boolean;
}

/**
 * The words of one language that reported speech and its comparison need. All keys are in lower case, with
 * their accents, apostrophes straight; phrases are words parted by one space ("according to").
 */
export interface LanguageTables {
  readonly language: Language;
  readonly sayingVerbs: ReadonlyMap<string, SayingForm>;
  /** Auxiliaries that go with a participle ("has", "a", "aurait"). */
  readonly auxiliaries: ReadonlySet<string>;
  /** Forms of "be": what stands behind them is said of the subject, or done to it. */
  readonly copulas: ReadonlySet<string>;
  /** Words before a verb that are neither its subject nor its auxiliary: clitics, "also", "later". */
  readonly preverbs: ReadonlySet<string>;
  /** Prepositions that name a source: "according to", "selon". */
  readonly attributions: readonly string[];
  /** Things that speak for whoever made them: letter, statement, communiqué. */
  readonly media: ReadonlySet<string>;
  /** Kinds of bodies and firms: "company", "fondation". */
  readonly institutions: ReadonlySet<string>;
  /** Things that have a title: book, film, song. */
  readonly works: ReadonlySet<string>;
  /** Words after which marks hold a name or a title: "so-called", "intitulé". */
  readonly naming: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  readonly modals: ReadonlySet<string>;
  /** What turns the sense when a quotation stops before it or starts after it: "but", "unless". */
  readonly turns: ReadonlySet<string>;
  /** Words that open a reported clause: "that", "que". */
  readonly complementizers: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  /** Prepositions that lead to the one spoken to: "to", "à", "aux". */
  readonly towards: ReadonlySet<string>;
  /** Prepositions that lead to the doer: "by", "par". */
  readonly agents: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  readonly pronouns: ReadonlyMap<string, Pronoun>;
  /** Words that are no name though they begin with a capital at the head of a sentence. */
  readonly functionWords: ReadonlySet<string>;
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlySet<string>;
  /** "Mr", "Mme" and their like, without the point, with the gender they tell. */
  readonly honorifics: ReadonlyMap<string, Gender | null>;
  /** Titles of office that stand before a name: "President", "maître". */
  readonly roles: ReadonlySet<string>;
  /** Small words inside names: "de", "van". */
  readonly particles: ReadonlySet<string>;
  /** Abbreviations that a point follows without an end of sentence. */
  readonly abbreviations: ReadonlySet<string>;
  /** Of these, the ones with which a sentence may end: "etc.", "Inc.". */
  readonly closingAbbreviations: ReadonlySet<string>;
  /** Participles and verbs by which others are said to tell what someone said: "is said to", « on prête à ». */
  readonly hearsay: ReadonlySet<string>;
  readonly hedgeAdverbs: ReadonlySet<string>;
  /** Infinitives of verbs by which the writer does not vouch: "claim", "prétendre". */
  readonly hedgeVerbs: ReadonlySet<string>;
}
