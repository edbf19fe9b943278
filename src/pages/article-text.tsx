import type { CheckReport } from '../check/index.js';
import { type Lang, say } from '../text/index.js';
import { type PlannedMark, type PlannedParagraph, type PlannedRun, planArticle } from './article-plan.js';
import { LABELS } from './labels.js';
import { isWarned } from './severity.js';
import { VERDICTS } from './words.js';

interface ArticleProps {
  readonly report: CheckReport;
  readonly lang: Lang;
}

/** The article as running text, each quotation marked by its verdict, with a numbered link to its finding. */
export function ArticleText({ report, lang }: ArticleProps) {
  const paragraphs = planArticle(report).filter(
    (paragraph, index) => index > 0 || !isTitle(paragraph, report),
  );
  return (
    <div class="text" lang={report.article.language}>
      {paragraphs.map((paragraph) => (
        <p class={paragraph.crosshead ? 'crosshead' : undefined}>
          {paragraph.runs.map((run) => (
            <Run run={run} report={report} lang={lang} />
          ))}
        </p>
      ))}
    </div>
  );
}

/** The title stands above the text already; where marks stand in it, it is set again. */
function isTitle(paragraph: PlannedParagraph, report: CheckReport): boolean {
  const words = paragraph.runs.map((run) => run.text).join('');
  return (
    words.trim() === report.article.title?.trim() && paragraph.runs.every((run) => run.marks.length === 0)
  );
}

function Run({ run, report, lang }: ArticleProps & { readonly run: PlannedRun }) {
  const text = <>{run.text}</>;
  return (
    <>
      {run.marks.reduceRight(
        (inner, mark) => (
          <Mark mark={mark} report={report}>
            {inner}
          </Mark>
        ),
        text,
      )}
      {run.notes.map((number) => (
        <Note number={number} report={report} lang={lang} />
      ))}
    </>
  );
}

function Mark(props: { mark: PlannedMark; report: CheckReport; children: unknown }) {
  const { number, first } = props.mark;
  if (number === null) return <span class="term">{props.children}</span>;
  const wording = props.report.findings[number - 1]?.wording ?? 'absent';
  return (
    <mark id={first ? `q${number}` : undefined} class={`quotation ${wording} q${number}`}>
      {props.children}
    </mark>
  );
}

function Note({ number, report, lang }: ArticleProps & { readonly number: number }) {
  const finding = report.findings[number - 1];
  if (finding === undefined) return null;
  const { name, sign } = VERDICTS[finding.wording];
  const label = say(LABELS.toFinding, lang, { n: number, verdict: name });
  return (
    <sup class={`note ${finding.wording}${isWarned(finding) ? ' warned' : ''}`}>
      <a href={`#f${number}`} aria-label={label} title={label}>
        {number}
        <span class="sign">{sign}</span>
        {finding.attribution === 'differs' ? <b>!</b> : null}
        {finding.context === 'cut' ? <b>✂&#xfe0e;</b> : null}
      </a>
    </sup>
  );
}
