import type { CheckReport, Finding } from '../check/index.js';
import { type Lang, say } from '../text/index.js';
import { partyName } from './attribution-table.js';
import { sayCount, tallyOf, verdictCounted, WORDINGS } from './count-words.js';
import { formatDay } from './dates.js';
import { LABELS } from './labels.js';
import { quotedWords } from './quoted-words.js';
import { isClean, isStrong, type Numbered, worstFirst } from './severity.js';
import { onOneLine } from './show-controls.js';
import { VerdictName } from './verdict-name.js';
import { COUNTS, FLAG_WORDS } from './words.js';

interface SummaryProps {
  readonly report: CheckReport;
  readonly lang: Lang;
}

/** The head of the report: the article's title, who wrote it and when, and against which record it was read. */
export function Masthead({ report, lang, caseName }: SummaryProps & { readonly caseName: string }) {
  const { title, byline, date, path, language } = report.article;
  const parts = [byline, date === null ? null : formatDay(date, lang), path].filter((part) => part !== null);
  return (
    <header class="masthead">
      <p class="eyebrow">
        {say(LABELS.report, lang)}
        {' · '}
        {say(LABELS.against, lang, { name: onOneLine(caseName) })}
      </p>
      <h1 lang={language} dir="auto">
        {onOneLine(title ?? say(LABELS.untitled, lang))}
      </h1>
      <p class="byline">
        {parts.map((part, index) => (
          <>
            {index > 0 ? ' · ' : ''}
            <bdi>{onOneLine(part)}</bdi>
          </>
        ))}
      </p>
    </header>
  );
}

/** How many quotations there are of each verdict, worst first; also the key to the marks in the article. */
export function Strip({ report, lang }: SummaryProps) {
  const { wordings, differs, cut } = tallyOf(report.findings);
  return (
    <ul class="strip" aria-label={say(LABELS.summary, lang)}>
      {WORDINGS.map((wording) => (
        <li class={wordings[wording] === 0 ? 'none' : undefined}>
          <b>{wordings[wording]}</b>
          <VerdictName wording={wording} lang={lang} name={verdictCounted(wording, wordings[wording])} />
        </li>
      ))}
      <li class={differs === 0 ? 'apart none' : 'apart'}>
        <b>{differs}</b>
        <span class="verdict">
          <span class="sign">!</span>
          <span class="name">{say(differs > 1 ? LABELS.attributions : LABELS.attribution, lang)}</span>
        </span>
      </li>
      <li class={cut === 0 ? 'none' : undefined}>
        <b>{cut}</b>
        <span class="verdict">
          <span class="sign">✂&#xfe0e;</span>
          <span class="name">{say(cut > 1 ? LABELS.cuts : LABELS.cut, lang)}</span>
        </span>
      </li>
    </ul>
  );
}

/** The findings worst first, each a link; those that ask nothing of the editor are folded away. */
export function LookFirst({ report, lang }: SummaryProps) {
  const sorted = worstFirst(report.findings);
  const pressing = sorted.filter(({ finding }) => !isClean(finding));
  const clean = sorted.filter(({ finding }) => isClean(finding));
  const nothing = report.findings.length === 0 ? LABELS.noQuotations : LABELS.nothingFirst;
  return (
    <nav class="first" aria-labelledby="first">
      <h2 id="first">{say(LABELS.lookFirst, lang)}</h2>
      {pressing.length === 0 ? <p>{say(nothing, lang)}</p> : null}
      <Entries report={report} lang={lang} entries={pressing} />
      {clean.length === 0 ? null : (
        <details>
          <summary>{sayCount(COUNTS.clean, clean.length, lang)}</summary>
          <Entries report={report} lang={lang} entries={clean} />
        </details>
      )}
    </nav>
  );
}

function Entries({ report, lang, entries }: SummaryProps & { readonly entries: readonly Numbered[] }) {
  return (
    <ol class="entries">
      {entries.map(({ number, finding }) => (
        <li>
          <a href={`#f${number}`}>
            <span class="number">{number}</span>
            <VerdictName wording={finding.wording} lang={lang} />
            <span class="words" lang={report.article.language} dir="auto">
              {say(LABELS.quotedWords, lang, { words: quotedWords(finding.statement, report.article.text) })}
            </span>
            <Particulars finding={finding} report={report} lang={lang} />
          </a>
        </li>
      ))}
    </ol>
  );
}

function Particulars({ finding, report, lang }: SummaryProps & { readonly finding: Finding }) {
  const speaker = partyName(finding.statement.speaker, report.article.text);
  return (
    <span class="who">
      {onOneLine(speaker ?? say(LABELS.notNamed, lang))}
      {finding.flags.map((flag) => (
        <>
          {' · '}
          <span class={isStrong(flag) ? 'strong' : undefined}>{say(FLAG_WORDS[flag], lang)}</span>
        </>
      ))}
    </span>
  );
}
