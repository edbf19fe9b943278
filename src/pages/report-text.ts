import type { CheckReport, Finding, Wording } from '../check/index.js';
import { type Lang, say } from '../text/index.js';
import { partyName } from './attribution-table.js';
import { sayCount, tallySentence } from './count-words.js';
import { formatDay } from './dates.js';
import { cutToWidth, displayWidth, wrapToWidth } from './display-width.js';
import { LABELS } from './labels.js';
import { mailboxName } from './mailbox-name.js';
import { quotedWords } from './quoted-words.js';
import { isWarned, type Numbered, worstFirst } from './severity.js';
import { onOneLine } from './show-controls.js';
import {
  type Cells,
  type Layout,
  layOut,
  painted,
  type TextOptions,
  tableLine,
  underLine,
} from './text-layout.js';
import { COUNTS, FLAG_WORDS, VERDICTS } from './words.js';

const BOLD = 1;
const DIM = 2;
const COLOURS: Readonly<Record<Wording, number>> = {
  absent: 31,
  spliced: 35,
  altered: 33,
  translated: 36,
  elided: 32,
  verbatim: 32,
};

/**
 * The report of a check for a terminal: a table, worst first, with the particulars of each finding under its line
 * and a summary at the end. No line is wider than `width` (twenty columns at least).
 */
export function reportText(report: CheckReport, options: TextOptions): string {
  const layout = layOut(report.findings.length, options);
  const rows = worstFirst(report.findings).flatMap((numbered) => findingLines(report, numbered, layout));
  const head = rows.length === 0 ? [] : [painted(tableLine(headCells(layout), layout, DIM), DIM, layout)];
  const lines = [...head, ...rows, ...closingLines(report, layout)];
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

function headCells({ lang }: Layout): Cells {
  return {
    number: '',
    verdict: say(LABELS.colVerdict, lang),
    words: say(LABELS.colQuotation, lang),
    article: say(LABELS.perArticle, lang),
    record: say(LABELS.perRecord, lang),
  };
}

function findingLines(report: CheckReport, { number, finding }: Numbered, layout: Layout): string[] {
  const { lang, wide } = layout;
  const cells = {
    number: String(number),
    verdict: verdictOf(finding, lang),
    words: inMarks(quotedWords(finding.statement, report.article.text), layout),
    article: onOneLine(
      partyName(finding.statement.speaker, report.article.text) ?? say(LABELS.notNamed, lang),
    ),
    record: recordSays(finding, lang),
  };
  const sides = say(LABELS.sides, lang, { article: cells.article, record: cells.record });
  return [
    tableLine(cells, layout, COLOURS[finding.wording]),
    ...(wide ? [] : underLine(sides, layout)),
    ...underLine(remarks(finding, lang), layout).map((line) => painted(line, DIM, layout)),
  ];
}

/** "≠ altered", with "!" behind it where the speaker, the addressee, the date or the context is not right. */
function verdictOf(finding: Finding, lang: Lang): string {
  const { sign, name } = VERDICTS[finding.wording];
  return `${sign} ${say(name, lang)}${isWarned(finding) ? ' !' : ''}`;
}

function inMarks(words: string, { lang, words: width }: Layout): string {
  const marks = displayWidth(say(LABELS.quotedWords, lang, { words: '' }));
  return say(LABELS.quotedWords, lang, { words: cutToWidth(words, width - marks) });
}

function recordSays({ anchors: [source] }: Finding, lang: Lang): string {
  if (source === undefined) return '–';
  const parts = [
    source.speaker === null ? say(LABELS.authorUnknown, lang) : mailboxName(source.speaker),
    source.date === null ? say(LABELS.undated, lang) : formatDay(source.date, lang),
    source.piece,
  ];
  return onOneLine(parts.join(', '));
}

function remarks(finding: Finding, lang: Lang): string {
  const flags = finding.flags.map((flag) => say(FLAG_WORDS[flag], lang)).join(', ');
  return onOneLine([flags, finding.why].filter((part) => part !== '').join(' · '));
}

function closingLines(report: CheckReport, layout: Layout): string[] {
  const { lang, width } = layout;
  const terms = report.terms.length === 0 ? '' : sayCount(COUNTS.terms, report.terms.length, lang);
  return [
    ...(report.findings.length === 0 ? [] : ['']),
    ...wrapToWidth(tallySentence(report, lang), width).map((line) => painted(line, BOLD, layout)),
    ...wrapToWidth(terms, width),
    ...wrapToWidth(say(LABELS.what, lang), width).map((line) => painted(line, DIM, layout)),
  ];
}
