import type { Finding, Flag } from '../check/index.js';

/** How urgently a finding wants an editor's eye, worst first. */
export const SEVERITIES = [
  'absent',
  'spliced',
  'sense-altered',
  'differs',
  'cut',
  'altered',
  'translated',
  'spelling',
  'elided',
  'verbatim',
] as const;

export type Severity = (typeof SEVERITIES)[number];

/** A finding with its number in reading order, counted from one. */
export interface Numbered {
  readonly number: number;
  readonly finding: Finding;
}

/** One word of these kinds can turn a sentence round. */
const TURNING: readonly Flag[] = ['negation-changed', 'number-changed', 'name-changed', 'modality-changed'];

/** Where a finding stands in the order of urgency: its worst trait decides. */
export function severityOf(finding: Finding): Severity {
  if (finding.wording === 'absent' || finding.wording === 'spliced') return finding.wording;
  const altered = finding.wording === 'altered';
  if (altered && finding.flags.some((flag) => TURNING.includes(flag))) return 'sense-altered';
  if (finding.attribution === 'differs') return 'differs';
  if (finding.context === 'cut') return 'cut';
  if (altered) return finding.flags.includes('spelling-only') ? 'spelling' : 'altered';
  return finding.wording === 'translated' || finding.wording === 'elided' ? finding.wording : 'verbatim';
}

/** The findings numbered in reading order and given worst first; equals stay in reading order. */
export function worstFirst(findings: readonly Finding[]): Numbered[] {
  return findings
    .map((finding, index) => ({ number: index + 1, finding, rank: SEVERITIES.indexOf(severityOf(finding)) }))
    .sort((a, b) => a.rank - b.rank || a.number - b.number)
    .map(({ number, finding }) => ({ number, finding }));
}

/** Whether a finding asks nothing of the editor: the words, the name and the sense of the record. */
export function isClean(finding: Finding): boolean {
  const severity = severityOf(finding);
  return severity === 'verbatim' || severity === 'elided';
}

/** Whether speaker, addressee, date or context are not right, whatever the words are. */
export function isWarned(finding: Finding): boolean {
  return finding.attribution === 'differs' || finding.context === 'cut';
}

/** Whether a flag must not be overlooked. */
export function isStrong(flag: Flag): boolean {
  return TURNING.includes(flag) || flag.endsWith('-differs') || flag === 'context-cut';
}
