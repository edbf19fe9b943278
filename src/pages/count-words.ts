import type { CheckReport, Finding, Flag, Wording } from '../check/index.js';
import { type Lang, type Sentence, say } from '../text/index.js';
import { LABELS } from './labels.js';
import { COUNTS, type CountWords, VERDICTS } from './words.js';

/** How many findings of a report there are of each kind. */
export interface Tally {
  readonly wordings: Readonly<Record<Wording, number>>;
  readonly differs: number;
  readonly cut: number;
}

/** The verdicts, worst first. */
export const WORDINGS = Object.keys(VERDICTS) as readonly Wording[];

/** Counts the findings of a report. */
export function tallyOf(findings: readonly Finding[]): Tally {
  const wordings: Record<Wording, number> = {
    absent: 0,
    spliced: 0,
    altered: 0,
    translated: 0,
    elided: 0,
    verbatim: 0,
  };
  for (const finding of findings) wordings[finding.wording]++;
  return {
    wordings,
    differs: findings.filter((finding) => finding.attribution === 'differs').length,
    cut: findings.filter((finding) => finding.context === 'cut').length,
  };
}

/** A number and its noun: "3 quotations". French uses the singular for zero. */
export function sayCount(words: CountWords, n: number, lang: Lang): string {
  return say(isSingular(n, lang) ? words.one : words.many, lang, { n });
}

/** The name of a verdict after a number. */
export function verdictCounted(wording: Wording, n: number): Sentence {
  return isSingular(n, 'fr') ? VERDICTS[wording].name : VERDICTS[wording].plural;
}

/** "21 quotations: 1 not on this record, 3 altered; 1 whose date differs; 1 cut short." */
export function tallySentence(report: CheckReport, lang: Lang): string {
  const { findings } = report;
  if (findings.length === 0) return say(LABELS.noQuotations, lang);
  const { wordings } = tallyOf(findings);
  const counts = WORDINGS.filter((wording) => wordings[wording] > 0)
    .map((wording) => `${wordings[wording]} ${say(verdictCounted(wording, wordings[wording]), lang)}`)
    .join(', ');
  const all = sayCount(COUNTS.quotations, findings.length, lang);
  const withDifferences = differencesOf(findings, lang).reduce(
    (sentence, differences) => say(LABELS.checkedTally, lang, { counts: sentence, differences }),
    counts,
  );
  return say(LABELS.tally, lang, { all, counts: withDifferences });
}

function differencesOf(findings: readonly Finding[], lang: Lang): string[] {
  const flagged = (flag: Flag) => findings.filter((finding) => finding.flags.includes(flag)).length;
  const differences: [CountWords, number][] = [
    [COUNTS.speakerDiffers, flagged('speaker-differs')],
    [COUNTS.addresseeDiffers, flagged('addressee-differs')],
    [COUNTS.dateDiffers, flagged('date-differs')],
    [COUNTS.cut, findings.filter((finding) => finding.context === 'cut').length],
  ];
  return differences.filter(([, n]) => n > 0).map(([words, n]) => sayCount(words, n, lang));
}

function isSingular(n: number, lang: Lang): boolean {
  return n === 1 || (n === 0 && lang === 'fr');
}
