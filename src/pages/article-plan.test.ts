import { describe, expect, it } from 'vitest';
import type { CheckReport } from '../check/index.js';
import type { Span } from '../text/index.js';
import { articleParagraphs, planArticle } from './article-plan.js';
import { readMarked } from './testing/marked.js';
import { TIDAL_PAPERS } from './testing/sample-report.js';

/** The report of an article in which every marked run is a quotation. */
function reportOf(marked: string): CheckReport {
  const { text, marks } = readMarked(marked);
  return quoting(
    text,
    marks.map((mark) => [mark]),
  );
}

function quoting(text: string, quoted: readonly (readonly Span[])[]): CheckReport {
  const [sample] = TIDAL_PAPERS.findings;
  if (sample === undefined) throw new Error('the sample has no finding');
  const findings = quoted.map((spans) => ({
    ...sample,
    statement: { ...sample.statement, content: spans, quoted: spans },
  }));
  return { ...TIDAL_PAPERS, article: { ...TIDAL_PAPERS.article, text }, findings, terms: [] };
}

/** The plan written out: «words» for a mark that is met first, ‹words› for its later runs, ^1 for a note. */
function written(report: CheckReport): string[] {
  return planArticle(report).map(({ runs }) =>
    runs
      .map((run) => {
        const marked = run.marks.reduceRight(
          (inner, mark) => (mark.first ? `{${inner}}` : `<${inner}>`),
          run.text,
        );
        return marked + run.notes.map((number) => `^${number}`).join('');
      })
      .join(''),
  );
}

describe('planArticle', () => {
  it('sets the note behind the closing mark', () => {
    expect(written(reportOf('He said “[yes]”.'))).toEqual(['He said “{yes}”^1.']);
    expect(written(reportOf('« [oui] », dit-il.'))).toEqual(['« {oui} »^1, dit-il.']);
  });

  it('sets one note behind the last run of an interrupted quotation', () => {
    const text = '“One,” he said, “two.”';
    const report = quoting(text, [
      [
        { start: 1, end: 5 },
        { start: 17, end: 21 },
      ],
    ]);
    expect(written(report)).toEqual(['“{One,}” he said, “<two.>”^1']);
  });

  it('keeps a quotation marked over a paragraph, with its note in the last', () => {
    expect(written(reportOf('“[One.\n\n“Two.]” End.'))).toEqual(['“{One.}', '<“Two.>”^1 End.']);
  });

  it('nests an inner quotation in its outer one', () => {
    expect(written(reportOf('“[He says ‘[no]’ often.]”'))).toEqual(['“{He says ‘}<{no}><’>^2< often.>”^1']);
  });

  it('keeps every character of every paragraph', () => {
    const { text } = TIDAL_PAPERS.article;
    const planned = planArticle(TIDAL_PAPERS).map(({ runs }) => runs.map((run) => run.text).join(''));
    expect(planned).toEqual(text.split('\n\n'));
  });

  it('gives every finding one place to link to and one note', () => {
    const runs = planArticle(TIDAL_PAPERS).flatMap((paragraph) => paragraph.runs);
    const numbers = TIDAL_PAPERS.findings.map((_, index) => index + 1);
    const places = runs.flatMap((run) => run.marks.filter((mark) => mark.first).map((mark) => mark.number));
    expect(places).toEqual(numbers);
    expect(runs.flatMap((run) => run.notes).sort((a, b) => a - b)).toEqual(numbers);
  });

  it('tells a crosshead from a sentence', () => {
    const plan = planArticle(quoting('He came.\n\nA dowry refused\n\n“Yes.”', []));
    expect(plan.map(({ crosshead }) => crosshead)).toEqual([false, true, false]);
  });

  it('does not take the byline for a crosshead', () => {
    const plan = planArticle(quoting('By Orla Fennimore-Dace · 18 May 2019\n\nHe came.', []));
    expect(plan.map(({ crosshead }) => crosshead)).toEqual([false, false]);
  });

  it('survives spans that stand nowhere', () => {
    const report = quoting('Short.', [[{ start: 40, end: 90 }], [{ start: 3, end: 3 }], []]);
    expect(
      planArticle(report)
        .flatMap(({ runs }) => runs.map((run) => run.text))
        .join(''),
    ).toBe('Short.');
  });
});

describe('articleParagraphs', () => {
  it('parts a text at blank lines and, where it has none, at its lines', () => {
    const cutUp = (text: string) => articleParagraphs(text).map(({ start, end }) => text.slice(start, end));
    expect(cutUp('one\ntwo\n\nthree\n')).toEqual(['one\ntwo', 'three\n']);
    expect(cutUp('one\ntwo\n')).toEqual(['one', 'two']);
    expect(cutUp(' \n')).toEqual([]);
  });
});
