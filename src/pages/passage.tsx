import type { Evidence } from '../check/index.js';
import { CONTEXT_LENGTH, type Lang, say } from '../text/index.js';
import { citationOf } from './citation.js';
import { formatDate } from './dates.js';
import { LABELS } from './labels.js';
import { mailboxName } from './mailbox-name.js';
import { onOneLine } from './show-controls.js';

interface PassageProps {
  readonly evidence: Evidence;
  readonly lang: Lang;
}

/** A passage of the record: its words with what stands around them. Hard line ends of mail are set as spaces. */
export function Passage({ evidence }: { readonly evidence: Evidence }) {
  const { exact } = evidence;
  return (
    <blockquote class="passage">
      <span class="around">{unwrapped(beginAtWord(evidence.prefix))}</span>
      <b>{unwrapped(exact)}</b>
      <span class="around">{unwrapped(endAtWord(evidence.suffix))}</span>
    </blockquote>
  );
}

/** Where a passage stands: who and when (`children`), the header of its piece, and how to cite it. */
export function Source({ evidence, lang, children }: PassageProps & { readonly children: unknown }) {
  return (
    <>
      {children}
      <PieceHeader evidence={evidence} lang={lang} />
      <p class="cite">
        <span class="label">{say(LABELS.cite, lang)}</span>
        <code>{citationOf(evidence, lang)}</code>
      </p>
    </>
  );
}

/** A passage named in one line: speaker, date, piece. */
export function ShortSource({ evidence, lang }: PassageProps) {
  const { speaker, date, title, piece } = evidence;
  const parts = [
    speaker === null ? say(LABELS.authorUnknown, lang) : mailboxName(speaker),
    date === null ? say(LABELS.undated, lang) : formatDate(date, lang),
    title === null ? null : say(LABELS.citedTitle, lang, { title }),
  ];
  return (
    <span class="short-source">
      {onOneLine(parts.filter((part) => part !== null).join(', '))}
      {' · '}
      <code>{piece}</code>
    </span>
  );
}

/** What the piece says of itself beside speaker, addressee and date, which stand against the article's. */
function PieceHeader({ evidence, lang }: PassageProps) {
  const { title, messageId, piece, page, kind, depth } = evidence;
  const rows: [string, string | null][] = [
    [say(kind === 'message' ? LABELS.subject : LABELS.title, lang), title],
    [say(LABELS.messageId, lang), messageId],
    [say(LABELS.piece, lang), placeOf(piece, page, depth, lang)],
  ];
  return (
    <dl class="header">
      {rows.map(([label, value]) =>
        value === null ? null : (
          <div>
            <dt>{label}</dt>
            <dd dir="auto">{onOneLine(value)}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function placeOf(piece: string, page: number | null, depth: number, lang: Lang): string {
  const parts = [
    piece,
    page === null ? null : say(LABELS.page, lang, { n: page }),
    depth > 0 ? say(LABELS.quotedDeep, lang) : null,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

/** Reply marks at the beginning of lines and single line ends belong to the mail's setting, not to its words. */
function unwrapped(text: string): string {
  return text.replace(/\n[> ]*\n(?:[> ]*\n)*/g, ' ¶ ').replace(/\n(?:> ?)*/g, ' ');
}

/** Surroundings as long as an anchor keeps them were cut from a longer text, and not at a word. */
function beginAtWord(prefix: string): string {
  return prefix.length < CONTEXT_LENGTH ? prefix : prefix.replace(/^\S*\s+/, '… ');
}

function endAtWord(suffix: string): string {
  return suffix.length < CONTEXT_LENGTH ? suffix : suffix.replace(/\s+\S*$/, ' …');
}
