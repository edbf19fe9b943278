import type {
  Attribution,
  CheckReport,
  Context,
  DiffRun,
  Evidence,
  Flag,
  Wording,
} from '../../check/index.js';
import type { MarkedTerm, Party } from '../../statements/index.js';
import { describe, type Span } from '../../text/index.js';

/** A piece of an invented record, as short as the sample needs it. */
export interface SamplePiece {
  readonly piece: string;
  readonly speaker: string | null;
  readonly recipients: readonly string[];
  readonly date: string | null;
  readonly title: string | null;
  readonly messageId: string | null;
  readonly kind: string;
  readonly page?: number;
  readonly text: string;
}

/** Words of a piece; `speaker` and `depth` where they are quoted there from somebody else. */
export interface SampleQuote {
  readonly from: SamplePiece;
  readonly words: string;
  readonly speaker?: string;
  readonly depth?: number;
}

/** What is told of one quotation; what is left out is as in a verbatim quotation that agrees. */
export interface SampleFinding {
  /** The runs of the quotation in the article, each found behind the one before. */
  readonly quoted: readonly string[];
  readonly speaker: string | null;
  readonly addressee?: string;
  readonly wording?: Wording;
  readonly attribution?: Attribution;
  readonly context?: Context;
  readonly flags?: readonly Flag[];
  readonly anchors: readonly SampleQuote[];
  readonly why: string;
  /** The word diff as wdiff writes it: "is [-not-] {+never+} so". */
  readonly diff?: string;
  readonly before?: string;
  readonly after?: string;
  readonly repetitions?: readonly SampleQuote[];
  readonly nearest?: readonly SampleQuote[];
  /** The index of the finding this one stands inside. */
  readonly within?: number;
}

/** A whole sample: an article, what was found, and the terms it has in quotation marks. */
export interface Sample {
  readonly language: string;
  readonly title: string;
  readonly byline: string;
  readonly date: string;
  readonly path: string;
  readonly text: string;
  readonly findings: readonly SampleFinding[];
  readonly terms: readonly { readonly words: string; readonly kind: MarkedTerm['kind'] }[];
}

/** Makes the report of a sample. Words that do not stand where it says are a mistake of the sample, and throw. */
export function makeReport(sample: Sample): CheckReport {
  const { language, title, byline, date, path, text } = sample;
  let behind = 0;
  const findings = sample.findings.map((finding, index) => {
    const quoted: Span[] = [];
    for (const words of finding.quoted) {
      const from = quoted.at(-1)?.end ?? (finding.within === undefined ? behind : 0);
      quoted.push(spanOf(text, words, from));
    }
    behind = quoted[0]?.start ?? behind;
    return makeFinding(finding, index, quoted);
  });
  const terms = sample.terms.map(({ words, kind }) => ({ ...spanOf(text, words, 0), kind }));
  return {
    schema: 'recolement.check/1',
    article: { language, title, byline, date, path, text },
    findings,
    terms,
  };
}

function makeFinding(told: SampleFinding, index: number, quoted: readonly Span[]) {
  const { wording = 'verbatim', attribution = 'agrees', context = 'whole', flags = [], why } = told;
  return {
    statement: {
      id: `s${index + 1}`,
      form: 'direct' as const,
      content: quoted,
      quoted,
      cue: null,
      speaker: partyOf(told.speaker),
      addressee: partyOf(told.addressee ?? null),
      via: [],
      hedges: [],
      act: 'claim' as const,
      within: told.within === undefined ? null : `s${told.within + 1}`,
    },
    wording,
    attribution,
    context,
    score: wording === 'absent' ? 0 : 1,
    anchors: told.anchors.map(evidenceOf),
    flags,
    why,
    diff: told.diff === undefined ? [] : diffOf(told.diff),
    leftOut: { before: told.before ?? '', after: told.after ?? '' },
    repetitions: (told.repetitions ?? []).map(evidenceOf),
    nearest: (told.nearest ?? []).map(evidenceOf),
  };
}

function partyOf(name: string | null): Party | null {
  return name === null ? null : { name, mention: null };
}

function evidenceOf({ from, words, speaker, depth = 0 }: SampleQuote): Evidence {
  const { piece, recipients, date, title, messageId, kind, page = null, text } = from;
  const span = spanOf(text, words, 0);
  const told = { speaker: speaker ?? from.speaker, recipients, date, title, messageId, kind, depth };
  return { ...describe(text, span), ...span, piece, rendition: 1, page, ...told };
}

function diffOf(marked: string): DiffRun[] {
  return [...marked.matchAll(/\[-(.*?)-\]|\{\+(.*?)\+\}|((?:(?!\[-|\{\+).)+)/gs)]
    .map(([, article, record, same]): DiffRun => {
      if (article !== undefined) return { op: 'article', text: article };
      return record === undefined
        ? { op: 'same', text: (same ?? '').trim() }
        : { op: 'record', text: record };
    })
    .filter((run) => run.text !== '');
}

function spanOf(text: string, words: string, from: number): Span {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`the sample has no “${words}”`);
  return { start, end: start + words.length };
}
