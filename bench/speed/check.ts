import { type CaseFile, type CheckReport, checkArticle, closeCase, openCase } from '../../src/index.js';
import { type Slice, sliceOf } from './corpus.js';
import { type Drawn, draw, type Kind, textsBehind } from './draw-quotations.js';
import { keptCase } from './kept-case.js';
import type { BenchOptions } from './options.js';
import { percentile, timed } from './percentiles.js';
import { allTexts, type ScannedText, scan } from './plain-scan.js';
import { type Cell, printTable, tellProgress } from './print-table.js';
import { randomFrom } from './random.js';

const COUNTS: readonly (readonly [Kind, number])[] = [
  ['verbatim', 200],
  ['altered', 100],
  ['absent', 100],
];
/** Of the whole corpus so many messages are left out of the case: absent quotations need messages outside of it. */
const HELD_OUT = 1000;
const SEED = 1;
const WORDINGS = ['verbatim', 'elided', 'altered', 'spliced', 'translated', 'absent'] as const;

/** A drawn quotation, what check said of it, and how long that took. */
interface Checked extends Drawn {
  readonly answer: string;
  /** Whether the first anchor is in a piece that holds the words. */
  readonly rightPiece: boolean;
  readonly milliseconds: number;
  readonly scanMilliseconds: number;
}

/** How long does the check of one quotation take, beside a plain scan, and how often is it right? */
export async function benchCheck(options: BenchOptions): Promise<void> {
  const slice = await checkedSlice(options);
  const dir = await keptCase(slice, options.fresh);
  tellProgress('check: reading all texts');
  const texts = allTexts(dir);
  const outside = await textsBehind(slice.messages);
  const random = randomFrom(SEED);
  const drawn = COUNTS.flatMap(([kind, count]) => draw(kind, count, random, texts, outside));
  const caseFile = await openCase(dir);
  const checked: Checked[] = [];
  for (const quotation of drawn) {
    tellProgress(`check: ${checked.length + 1} of ${drawn.length}`);
    checked.push(await checkOne(caseFile, quotation, texts));
  }
  await closeCase(caseFile);
  tellProgress('');
  reportTimes(slice, checked);
  reportAnswers(checked);
}

async function checkedSlice({ messages }: BenchOptions): Promise<Slice> {
  if (messages !== 'all') return sliceOf(messages ?? 20_000);
  const all = await sliceOf('all');
  return sliceOf(all.messages - HELD_OUT);
}

async function checkOne(caseFile: CaseFile, drawn: Drawn, texts: readonly ScannedText[]): Promise<Checked> {
  const article = {
    text: `In a message to the list, Jane Doe wrote: “${drawn.text}”.\n`,
    title: null,
    byline: null,
    date: null,
    path: 'article.txt',
  };
  const check = () => checkArticle(caseFile, article, { lang: 'en', articleSha256: null });
  const { milliseconds, result } = await timed(check);
  const scanned = await timed(() => scan(texts, drawn.text));
  const anchor = result.findings[0]?.anchors[0];
  return {
    ...drawn,
    answer: answerOf(result),
    rightPiece: anchor !== undefined && drawn.holders.includes(anchor.piece),
    milliseconds,
    scanMilliseconds: scanned.milliseconds,
  };
}

/** The wording that was found; what else came of it where the article was not read as one quotation. */
function answerOf({ findings }: CheckReport): string {
  const [only] = findings;
  return only !== undefined && findings.length === 1 ? only.wording : 'not one quotation';
}

function reportTimes(slice: Slice, checked: readonly Checked[]): void {
  const groups = [...COUNTS.map(([kind]) => checked.filter((one) => one.kind === kind)), checked];
  const rows = groups.map((group, n): Cell[] => {
    const times = group.map((one) => one.milliseconds);
    const scans = group.map((one) => one.scanMilliseconds);
    return [
      COUNTS[n]?.[0] ?? 'all',
      group.length,
      percentile(times, 0.5),
      percentile(times, 0.95),
      percentile(times, 1),
      percentile(scans, 0.5),
      percentile(scans, 0.95),
    ];
  });
  const head = ['quotation', 'checked', 'p50 ms', 'p95 ms', 'most ms', 'scan p50 ms', 'scan p95 ms'];
  const size = slice.messages.toLocaleString('en');
  printTable(`Check of one quotation against ${size} messages, resident`, head, rows, [
    'A scan is String.indexOf of the folded words over all texts, folded beforehand and held in memory.',
  ]);
}

function reportAnswers(checked: readonly Checked[]): void {
  const groups = [
    ['verbatim', checked.filter((one) => one.kind === 'verbatim')],
    ['two words altered, 6 to 11 words', altered(checked, 6, 11)],
    ['two words altered, 12 to 30 words', altered(checked, 12, 30)],
    ['from messages not in the case', checked.filter((one) => one.kind === 'absent')],
  ] as const;
  const answers = [...WORDINGS.filter((one) => checked.some(({ answer }) => answer === one))];
  const rows = groups.map(([name, group]): Cell[] => {
    const given = (answer: string) => group.filter((one) => one.answer === answer).length;
    const other = group.filter(({ answer }) => !answers.some((one) => one === answer)).length;
    return [name, group.length, ...answers.map(given), other];
  });
  const right = checked.filter((one) => one.answer === 'verbatim' && one.rightPiece).length;
  const verbatim = checked.filter((one) => one.answer === 'verbatim').length;
  printTable(
    'What was drawn, and what check found',
    ['drawn', 'checked', ...answers, 'no one quotation'],
    rows,
    [
      `Found verbatim in a piece that holds the words: ${right} of ${verbatim}.`,
      `Drawn with seed ${SEED} from prose of the messages, 6 to 30 words; a scan of all texts holds that altered and absent ones stand nowhere word for word.`,
    ],
  );
}

function altered(checked: readonly Checked[], shortest: number, longest: number): Checked[] {
  return checked.filter(({ kind, words }) => kind === 'altered' && words >= shortest && words <= longest);
}
