import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CheckReport, Finding } from '../src/check/index.js';
import { FIXTURE, recolement } from './testing/run-cli.js';

/** What a person wrote down of each quotation before the program saw it: see the fixture's README. */
interface Expected {
  readonly words: string;
  readonly speaker: string | null;
  readonly wording: string;
  readonly attribution: string;
  readonly context: string;
  readonly flags: readonly string[];
  readonly piece: string | null;
  readonly contains: string | null;
}

const ARTICLES = ['the-tidal-papers.en', 'raz-clair-qui-tenait-la-barre.fr'];
const cwd = mkdtempSync(join(tmpdir(), 'recolement-flow-'));

beforeAll(async () => {
  await recolement(cwd, 'add', join(FIXTURE, 'record'));
}, 120_000);

describe.each(ARTICLES)('the check of %s', (name) => {
  const expected = JSON.parse(
    readFileSync(join(FIXTURE, 'articles', `${name}.expected.json`), 'utf8'),
  ) as Expected[];
  let report: CheckReport;
  const titles = new Map<string, string>();

  beforeAll(async () => {
    const { out } = await recolement(cwd, 'check', join(FIXTURE, 'articles', `${name}.html`), '--json');
    report = JSON.parse(out) as CheckReport;
    for (const finding of report.findings) {
      const [first] = finding.anchors;
      if (first !== undefined && !titles.has(first.piece))
        titles.set(first.piece, await placeOf(first.piece));
    }
  }, 120_000);

  it('has one finding for every quotation and for nothing else', () => {
    const firstWords = report.findings.map((finding) => wordsOf(report, finding));
    expect(firstWords.length).toBe(expected.length);
    expect(firstWords.map((words, n) => words.startsWith(expected[n]?.words ?? ''))).toEqual(
      expected.map(() => true),
    );
  });

  it.each(expected.map((one) => [one.words, one] as const))('says of “%s” what a person did', (_, one) => {
    const finding = report.findings.find((candidate) => wordsOf(report, candidate).startsWith(one.words));
    expect(finding).toBeDefined();
    if (finding === undefined) return;
    expect(finding.statement.speaker?.name ?? null).toBe(one.speaker);
    // A translation is not recognised yet: until then it must come out as absent and never as present.
    if (one.wording === 'translated') {
      expect(finding.wording).toBe('absent');
      return;
    }
    expect(finding.wording).toBe(one.wording);
    expect(finding.attribution).toBe(one.attribution);
    expect(finding.context).toBe(one.context);
    expect(finding.flags).toEqual(expect.arrayContaining([...one.flags]));
    const [first] = finding.anchors;
    expect(first === undefined ? null : titles.get(first.piece)).toBe(one.piece);
    if (one.contains !== null && one.contains !== '')
      expect(fold(first?.exact ?? '')).toContain(fold(one.contains));
  });

  it('answers with passages that stand in their pieces at their offsets', async () => {
    for (const finding of report.findings) {
      for (const anchor of [...finding.anchors, ...finding.repetitions, ...finding.nearest]) {
        const { out } = await recolement(cwd, 'show', anchor.piece, '--json');
        expect((JSON.parse(out) as { text: string }).text.slice(anchor.start, anchor.end)).toBe(anchor.exact);
      }
    }
  });
});

function wordsOf(report: CheckReport, finding: Finding): string {
  const [first] = finding.statement.quoted;
  return report.article.text.slice(first?.start, first?.end);
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** The key by which the expectations name a piece: its Message-ID, or its path in the fixture. */
async function placeOf(piece: string): Promise<string> {
  const { out } = await recolement(cwd, 'show', piece, '--json');
  const shown = JSON.parse(out) as {
    messageId: string | null;
    sightings: { receipts: { path: string }[] }[];
  };
  const path = shown.sightings[0]?.receipts[0]?.path ?? '';
  return shown.messageId ?? path.slice(path.indexOf('/record/') + 1);
}
