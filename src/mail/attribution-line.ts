/** Who is said to have written what follows, and when, as written. */
export interface AttributionLine {
  readonly author: string | null;
  readonly date: string | null;
}

/** "A B <a@b> wrote:", "A B writes:", « A B a écrit : » without a date. */
const BARE = /^(?<who>\p{Lu}[^:\n]{1,100}?)\s+(?:wrote|writes|a écrit|écrivait|schrieb)\s*:$/u;
/**
 * Reads the line by which a mail program introduces quoted text, in English or French. The line may have been
 * folded: give it joined with spaces. Null for a line that is none.
 */
export function readAttributionLine(line: string): AttributionLine | null {
  const text = line.replace(/\s+/g, ' ').trim();
  if (text.length > 300 || !text.endsWith(':')) return null;
  const dated = datedAttribution(text);
  if (dated !== null) return dated;
  const bare = BARE.exec(text)?.groups?.who;
  return bare === undefined || bare.split(' ').length > 8 ? null : { author: cleanAuthor(bare), date: null };
}

/**
 * "On", the date, the name, the verb. The name begins behind the last part that looks like a date or a clock,
 * because dates hold commas too ("Sep 12, 2017, at 10:14 AM, A B").
 */
function datedAttribution(text: string): AttributionLine | null {
  const match = /^(?:On|Le)\s+(?<body>.{4,240}?)\s+(?:wrote|writes|said|a écrit|écrivait|écrit)\s*:$/i.exec(
    text,
  );
  const body = match?.groups?.body;
  if (body === undefined || !/\d/.test(body)) return null;
  const cut = endOfDate(body);
  const author = cleanAuthor(body.slice(cut));
  return author === '' ? null : { author, date: body.slice(0, cut).replace(/[,\s]+$/, '') };
}

/** Where the date ends: behind the last clock time or, without one, behind the year. */
function endOfDate(body: string): number {
  const beforeAddress = body.replace(/[<"].*$/, '');
  const clocks = [
    ...beforeAddress.matchAll(
      /(?:\b(?:at|à)\s+)?\d{1,2}[:h]\d{2}(?::\d{2})?(?:\s?[AP]\.?M\.?)?(?:\s+(?:[+-]\d{4}|\([A-Z]{2,5}\)|UTC|GMT|[A-Z]{2,4}T))*\s*,?\s*/gi,
    ),
  ];
  const clock = clocks.at(-1);
  if (clock !== undefined) return clock.index + clock[0].length;
  const years = [...beforeAddress.matchAll(/\b(?:19|20)\d{2}\b\s*,?\s*/g)];
  const year = years.at(-1);
  return year === undefined ? 0 : year.index + year[0].length;
}

function cleanAuthor(written: string): string {
  return written.replace(/^[\s,;"']+|[\s,;"']+$/g, '').replace(/["]/g, '');
}
