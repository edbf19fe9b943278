import type { SpeechAct } from '../language/index.js';
import type { Span } from '../text/index.js';

/** direct: the words alone, in marks; mixed: quoted words inside a reported clause; indirect: no marks. */
export type Form = 'direct' | 'mixed' | 'indirect';

/** What is done by saying it. */
export type Act = SpeechAct;

/**
 * Someone who speaks, is spoken to, or passes words on. `name` is the name the text itself supports, null where
 * it supports none; `mention` is where the text speaks of them here, null where it does not.
 */
export interface Party {
  readonly name: string | null;
  readonly mention: Span | null;
}

/** A sign that the writer does not vouch for what is said. */
export interface Hedge extends Span {
  readonly kind: string;
}

/**
 * Who said what, in which words. Spans are into the text of the report, half-open, UTF-16 code units.
 * `content` has several spans where an attribution stands in the middle, or a quotation goes on over paragraphs;
 * quotation marks are outside of `content` of a direct statement and outside of every `quoted` span.
 */
export interface Statement {
  readonly id: string;
  readonly form: Form;
  readonly content: readonly Span[];
  readonly quoted: readonly Span[];
  readonly cue: Span | null;
  readonly speaker: Party | null;
  readonly addressee: Party | null;
  readonly via: readonly Party[];
  readonly hedges: readonly Hedge[];
  readonly act: Act;
  /** The id of the statement this one stands inside, or null. */
  readonly within: string | null;
}

/** Words in quotation marks that nobody is quoted as saying: a term, the title of a work, words held at arm's length. */
export interface MarkedTerm extends Span {
  readonly kind: 'term' | 'title';
}

/** What `recolement statements --json` prints; `schema` names the contract. */
export interface StatementReport {
  readonly schema: 'recolement.statements/1';
  readonly source: { readonly language: string; readonly text: string };
  readonly statements: readonly Statement[];
  /** Marked words left out of the statements, so that nothing in marks is passed over in silence. */
  readonly terms: readonly MarkedTerm[];
}
