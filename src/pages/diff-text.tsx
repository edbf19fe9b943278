import type { DiffRun, LeftOut } from '../check/index.js';
import { type Lang, say } from '../text/index.js';
import { Hidden } from './hidden.js';
import { LABELS } from './labels.js';

/** The article's words against those of the record: what only the article has, what only the record has. */
export function DiffText({ diff, lang }: { readonly diff: readonly DiffRun[]; readonly lang: Lang }) {
  return (
    <>
      {diff.map((run, index) => (
        <>
          {index > 0 ? ' ' : ''}
          <Difference run={run} lang={lang} />
        </>
      ))}
    </>
  );
}

function Difference({ run, lang }: { readonly run: DiffRun; readonly lang: Lang }) {
  const { text } = run;
  if (run.op === 'article') {
    return (
      <del>
        <Hidden>[{say(LABELS.onlyArticle, lang)} </Hidden>
        {text}
        <Hidden>]</Hidden>
      </del>
    );
  }
  if (run.op === 'record') {
    return (
      <ins>
        <Hidden>[{say(LABELS.onlyRecord, lang)} </Hidden>
        {text}
        <Hidden>]</Hidden>
      </ins>
    );
  }
  return <>{text}</>;
}

/** What the two ways of marking mean; only those that stand in the diff. */
export function DiffKey({ diff, lang }: { readonly diff: readonly DiffRun[]; readonly lang: Lang }) {
  const has = (op: DiffRun['op']) => diff.some((run) => run.op === op);
  const sample = say(LABELS.sampleWord, lang);
  if (!has('article') && !has('record')) return null;
  return (
    <p class="key" aria-hidden="true">
      {has('article') ? (
        <span>
          <del>{sample}</del> {say(LABELS.onlyArticle, lang)}
        </span>
      ) : null}
      {has('record') ? (
        <span>
          <ins>{sample}</ins> {say(LABELS.onlyRecord, lang)}
        </span>
      ) : null}
    </p>
  );
}

interface InContextProps {
  readonly words: string;
  readonly leftOut: LeftOut;
  readonly lang: Lang;
}

/** A quotation with the words of its sentence that the article left out at either end. */
export function InContext({ words, leftOut, lang }: InContextProps) {
  return (
    <blockquote class="said">
      <LeftOutWords words={leftOut.before} lang={lang} />
      {leftOut.before === '' ? '' : ' '}
      {/^\p{P}/u.test(leftOut.after.trimStart()) ? words.replace(/[,;:.]$/, '') : words}
      {/^[\p{L}\p{N}([«“"—–]/u.test(leftOut.after.trimStart()) ? ' ' : ''}
      <LeftOutWords words={leftOut.after} lang={lang} />
    </blockquote>
  );
}

function LeftOutWords({ words, lang }: { readonly words: string; readonly lang: Lang }) {
  if (words.trim() === '') return null;
  return (
    <span class="left-out">
      <Hidden>[{say(LABELS.leftOut, lang)} </Hidden>
      {words.trim()}
      <Hidden>]</Hidden>
    </span>
  );
}
