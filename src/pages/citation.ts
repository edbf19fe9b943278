import type { Evidence } from '../check/index.js';
import { type Lang, say } from '../text/index.js';
import { formatDay } from './dates.js';
import { LABELS } from './labels.js';
import { mailboxName } from './mailbox-name.js';
import { onOneLine } from './show-controls.js';

/**
 * How to cite a passage, in one line: who wrote it, its subject or title, the day, the piece, the page where there
 * are pages, and the offsets of the words in the text of the piece (UTF-16 code units).
 */
export function citationOf(evidence: Evidence, lang: Lang): string {
  const { speaker, title, date, piece, page, start, end } = evidence;
  const parts = [
    speaker === null ? say(LABELS.authorUnknown, lang) : mailboxName(speaker),
    title === null ? null : say(LABELS.citedTitle, lang, { title: onOneLine(title) }),
    date === null ? say(LABELS.undated, lang) : formatDay(date, lang),
    say(LABELS.citedPiece, lang, { piece }),
    page === null ? null : say(LABELS.shortPage, lang, { n: page }),
    say(LABELS.citedSpan, lang, { start, end }),
  ];
  return `${onOneLine(parts.filter((part) => part !== null).join(', '))}.`;
}
