import type { CheckReport, Evidence, Finding, LeftOut } from '../check/index.js';
import { type Lang, say } from '../text/index.js';
import { AttributionTable, partyName } from './attribution-table.js';
import { sayCount } from './count-words.js';
import { DiffKey, DiffText, InContext } from './diff-text.js';
import { LABELS } from './labels.js';
import { Passage, ShortSource, Source } from './passage.js';
import { quotedWords } from './quoted-words.js';
import { isClean, isStrong, isWarned } from './severity.js';
import { VerdictName } from './verdict-name.js';
import { COUNTS, FLAG_WORDS } from './words.js';

interface CardProps {
  readonly report: CheckReport;
  readonly finding: Finding;
  readonly number: number;
  readonly lang: Lang;
}

/** One finding: the verdict, the words against the record, who and when, the passage, and how to cite it. */
export function FindingCard(props: CardProps) {
  const { finding, number, lang } = props;
  return (
    <article id={`f${number}`} class={`card ${finding.wording}${isWarned(finding) ? ' warned' : ''}`}>
      <CardHead {...props} />
      <p class="why">{finding.why}</p>
      <SaidWords {...props} />
      {finding.anchors.map((evidence, index) => (
        <Anchored {...props} evidence={evidence} part={index + 1} />
      ))}
      {finding.anchors.length === 0 ? <ArticleSays {...props} /> : null}
      <Nearest finding={finding} lang={lang} />
      <Repetitions finding={finding} lang={lang} />
    </article>
  );
}

function CardHead({ report, finding, number, lang }: CardProps) {
  const outer = report.findings.findIndex(({ statement }) => statement.id === finding.statement.within) + 1;
  return (
    <header>
      <h3>
        <a class="number" href={`#q${number}`} title={say(LABELS.toArticle, lang, { n: number })}>
          {number}
        </a>
        <VerdictName wording={finding.wording} lang={lang} />
      </h3>
      <ul class="flags">
        {finding.flags.map((flag) => (
          <li class={isStrong(flag) ? 'strong' : undefined}>{say(FLAG_WORDS[flag], lang)}</li>
        ))}
        {outer > 0 ? (
          <li>
            <a href={`#f${outer}`}>{say(LABELS.within, lang, { n: outer })}</a>
          </li>
        ) : null}
      </ul>
    </header>
  );
}

const NOTHING: LeftOut = { before: '', after: '' };

/** Of words that the record has as they are, the passage itself is enough; others stand against it. */
function SaidWords({ report, finding, lang }: CardProps) {
  const words = quotedWords(finding.statement, report.article.text);
  const differs = finding.diff.some((run) => run.op !== 'same');
  const label = (text: keyof typeof LABELS) => <p class="label">{say(LABELS[text], lang)}</p>;
  const cut = finding.context === 'cut';
  if (finding.wording === 'verbatim' && !cut) return null;
  return (
    <div class="words">
      {label(differs ? 'compared' : cut ? 'inContext' : 'said')}
      {differs ? (
        <>
          <blockquote class="said">
            <DiffText diff={finding.diff} lang={lang} />
          </blockquote>
          <DiffKey diff={finding.diff} lang={lang} />
        </>
      ) : null}
      {differs && cut ? label('inContext') : null}
      {!differs || cut ? (
        <InContext words={words} leftOut={cut ? finding.leftOut : NOTHING} lang={lang} />
      ) : null}
      {cut ? (
        <p class="key" aria-hidden="true">
          <span>
            <span class="left-out">{say(LABELS.sampleWord, lang)}</span> {say(LABELS.leftOut, lang)}
          </span>
        </p>
      ) : null}
    </div>
  );
}

/** A passage; where there is nothing to look into, the rest is folded behind one line that names it. */
function Anchored(props: CardProps & { readonly evidence: Evidence; readonly part: number }) {
  const { report, finding, evidence, part, lang } = props;
  const all = finding.anchors.length;
  const source = (
    <Source evidence={evidence} lang={lang}>
      <AttributionTable finding={finding} evidence={evidence} lang={lang} text={report.article.text} />
    </Source>
  );
  return (
    <section class="anchored">
      <p class="label">
        {say(LABELS.onRecord, lang)}
        {all > 1 ? ` · ${say(LABELS.part, lang, { n: part, all })}` : ''}
      </p>
      <Passage evidence={evidence} />
      {isClean(finding) ? (
        <details class="folded">
          <summary>
            <ShortSource evidence={evidence} lang={lang} />
          </summary>
          {source}
        </details>
      ) : (
        source
      )}
    </section>
  );
}

/** Of words that stand nowhere, what the article says of them is all there is. */
function ArticleSays({ report, finding, lang }: CardProps) {
  const speaker = partyName(finding.statement.speaker, report.article.text);
  return (
    <p class="article-says">
      <span class="label">{say(LABELS.perArticle, lang)}</span> {speaker ?? say(LABELS.notNamed, lang)}
    </p>
  );
}

function Nearest({ finding, lang }: { readonly finding: Finding; readonly lang: Lang }) {
  if (finding.nearest.length === 0) return null;
  return (
    <details open>
      <summary>{say(LABELS.nearest, lang)}</summary>
      <Passages evidence={finding.nearest} lang={lang} />
    </details>
  );
}

function Repetitions({ finding, lang }: { readonly finding: Finding; readonly lang: Lang }) {
  if (finding.repetitions.length === 0) return null;
  return (
    <details>
      <summary>{sayCount(COUNTS.repetitions, finding.repetitions.length, lang)}</summary>
      <Passages evidence={finding.repetitions} lang={lang} />
    </details>
  );
}

function Passages({ evidence, lang }: { readonly evidence: readonly Evidence[]; readonly lang: Lang }) {
  return (
    <ol class="passages">
      {evidence.map((one) => (
        <li>
          <Passage evidence={one} />
          <ShortSource evidence={one} lang={lang} />
        </li>
      ))}
    </ol>
  );
}
