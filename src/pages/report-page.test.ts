import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { CheckReport } from '../check/index.js';
import { reportPage } from './report-page.js';
import { RAZ_CLAIR, TIDAL_PAPERS } from './testing/sample-report.js';

const OPTIONS = {
  lang: 'en',
  caseName: 'Raz Clair',
  generatedAt: '2026-07-01T09:30:00Z',
  version: '0.1.0',
} as const;
const ENGLISH = reportPage(TIDAL_PAPERS, OPTIONS);
const FRENCH = reportPage(RAZ_CLAIR, { ...OPTIONS, lang: 'fr' });

/** Puts words into every text of a report that comes from outside. */
function poisoned(words: string): CheckReport {
  const report = JSON.parse(JSON.stringify(TIDAL_PAPERS), (key, value) =>
    typeof value === 'string' &&
    !['schema', 'wording', 'attribution', 'context', 'op', 'kind', 'id', 'within'].includes(key)
      ? `${value}${words}`
      : value,
  );
  const flags = TIDAL_PAPERS.findings.map((finding) => finding.flags);
  return {
    ...report,
    findings: report.findings.map((finding: object, index: number) => ({ ...finding, flags: flags[index] })),
  };
}

function contentOf(page: string): string {
  return page.replace(/<style>.*?<\/style>/s, '');
}

describe('reportPage', () => {
  it('is a whole document in the language asked for, and says which language the article has', () => {
    expect(ENGLISH).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
    expect(FRENCH).toContain('<html lang="fr">');
    expect(reportPage(RAZ_CLAIR, OPTIONS)).toContain('<div class="text" lang="fr">');
    expect(ENGLISH).toContain('<title>The tidal papers: who was to hold the Raz Clair? · ');
  });

  it('loads nothing and runs nothing', () => {
    expect(ENGLISH).not.toMatch(
      /<(script|link|img|iframe|object|base|form)\b|\ssrc=|\son\w+=|\sstyle=|url\(|@import/i,
    );
    expect(ENGLISH).not.toMatch(/href="(?!#)/);
  });

  it('allows itself no style but its own', () => {
    const style = /<style>(.*?)<\/style>/s.exec(ENGLISH)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(ENGLISH.replaceAll('&#39;', "'")).toContain(`default-src 'none'; style-src 'sha256-${hash}'`);
  });

  it('leads every link to a place on the page', () => {
    for (const page of [ENGLISH, FRENCH]) {
      const links = [...page.matchAll(/href="#(\w+)"/g)].map(([, id]) => id);
      const ids = [...page.matchAll(/\sid="(\w+)"/g)].map(([, id]) => id);
      expect(links.length).toBeGreaterThan(2 * RAZ_CLAIR.findings.length);
      expect(ids).toEqual([...new Set(ids)]);
      expect(links.filter((id) => !ids.includes(id))).toEqual([]);
    }
  });

  it('escapes whatever the article and the record say', () => {
    const page = reportPage(poisoned('</p><script>alert(1)</script><img src=x onerror="a">'), {
      ...OPTIONS,
      caseName: '</title><script>"\'',
    });
    expect(page).not.toMatch(/<script|<img/i);
    expect(page).toContain('&lt;script&gt;');
  });

  it('names characters that would turn the text round instead of obeying them', () => {
    const page = reportPage(poisoned('\u202egnorw\u2066\u0007'), OPTIONS);
    expect(page).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(page).not.toContain('\u0007');
    expect(page).toContain('⟨U+202E⟩gnorw');
  });

  it('shows the word that the article dropped as one that only the record has', () => {
    expect(ENGLISH).toMatch(/<ins><span class="hidden">\[only on the record <\/span>not</);
    expect(FRENCH).toMatch(/<del>(<span class="hidden">.*?<\/span>)?472/);
  });

  it('shows what the article left out of a sentence', () => {
    expect(ENGLISH).toMatch(/spring<span class="left-out">.*?, unless Halvane goes on/);
  });

  it('gives the header of the mail, and one line to cite it by', () => {
    expect(ENGLISH).toContain('&lt;20150618-1012.tullagher@halvane.example&gt;');
    expect(ENGLISH).toContain(
      'Siobhán Tullagher, “Second turbine: cost to completion”, 18\u00a0June 2015, piece a81e55c07b3d9f12, characters 174–307.',
    );
    expect(FRENCH).toContain('6\u00a0mars 2019, pièce 13d6f8b2094ec75a, caractères 0–49.');
  });

  it('says how the record differs, without a word of true or false', () => {
    expect(ENGLISH).toContain('another date on the record');
    expect(FRENCH).toContain('autre destinataire au dossier');
    expect(ENGLISH).toContain('4 terms and titles in quotation marks were not checked.');
    expect(contentOf(ENGLISH)).not.toMatch(/\bfalse\b|\bfake\b|\blie[ds]?\b/i);
  });

  it('says so where the article has no quotation', () => {
    const page = reportPage({ ...TIDAL_PAPERS, findings: [], terms: [] }, OPTIONS);
    expect(page).toContain('No quotation was found in this article.');
    expect(page).not.toContain('were not checked');
  });
});
