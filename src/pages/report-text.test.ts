import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckReport } from '../check/index.js';
import { displayWidth } from './display-width.js';
import { reportText } from './report-text.js';
import { RAZ_CLAIR, TIDAL_PAPERS } from './testing/sample-report.js';

// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape of ECMA-48 is what is looked for
const PAINT = /\u001b\[\d+m/g;

/** The sample with other words where the record and the article speak. */
function saying(words: string, number: number): CheckReport {
  return {
    ...TIDAL_PAPERS,
    article: { ...TIDAL_PAPERS.article, text: words },
    findings: TIDAL_PAPERS.findings.map((finding) => ({
      ...finding,
      why: words,
      statement: {
        ...finding.statement,
        quoted: [{ start: 0, end: number }],
        speaker: { name: words, mention: null },
      },
      anchors: finding.anchors.map((anchor) => ({ ...anchor, speaker: words, title: words })),
    })),
  };
}

describe('reportText', () => {
  it('begins with the worst finding and ends with the summary', () => {
    const text = reportText(TIDAL_PAPERS, { lang: 'en', width: 160, colour: false });
    expect(text.split('\n')[1]).toMatch(
      /^11 {2}∅ not on this record {2,}“The foundation was never .* Siobhán Tullagher/,
    );
    expect(text).toContain(
      '13 quotations: 1 not on this record, 1 spliced, 2 altered, 1 translated, 1 elided, 7 verbatim; 1 whose date differs; 1 cut short.',
    );
    expect(text).toContain('4 terms and titles in quotation marks were not checked.');
  });

  it('tells what the record says beside what the article says', () => {
    const text = reportText(RAZ_CLAIR, { lang: 'fr', width: 80, colour: false });
    expect(text).toContain('article\u00a0: Éloïse Le Guen · dossier\u00a0: Maud Kervennic, 6\u00a0mars 2019');
    expect(text).toContain('autre auteur au dossier · Les mots sont de Maud Kervennic');
    expect(text).toContain('11 citations\u00a0: 1 absente du dossier, 1 composite, 2 altérées');
  });

  it('never writes a line wider than the terminal', () => {
    const words = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.lorem({ maxCount: 60 }));
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 20, max: 200 }),
        fc.boolean(),
        fc.constantFrom('en', 'fr'),
        (said, width, colour, lang) => {
          for (const line of reportText(saying(said, said.length), { lang, width, colour }).split('\n')) {
            expect(displayWidth(line.replace(PAINT, ''))).toBeLessThanOrEqual(width);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('says the same with colours and without', () => {
    const options = { lang: 'en', width: 100 } as const;
    const painted = reportText(TIDAL_PAPERS, { ...options, colour: true });
    const plain = reportText(TIDAL_PAPERS, { ...options, colour: false });
    expect(plain).not.toContain('\u001b');
    expect(painted).toMatch(PAINT);
    const unpainted = painted.replace(PAINT, '').split('\n');
    expect(unpainted.map((line) => line.trimEnd()).join('\n')).toBe(plain);
  });

  it('lets no text of the article or the record speak to the terminal', () => {
    const text = reportText(saying('\u001b[2J\u009b31mred\u202e\r\n', 12), {
      lang: 'en',
      width: 80,
      colour: false,
    });
    expect(['\u001b', '\u009b', '\u202e', '\r'].filter((control) => text.includes(control))).toEqual([]);
  });

  it('says so where the article has no quotation', () => {
    const text = reportText(
      { ...RAZ_CLAIR, findings: [], terms: [] },
      { lang: 'fr', width: 80, colour: false },
    );
    expect(text.split('\n')[0]).toBe('Aucune citation n’a été trouvée dans cet article.');
  });
});
