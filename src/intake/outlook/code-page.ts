/** Code pages whose number does not say their charset (Windows code page identifiers). */
const NAMES: ReadonlyMap<number, string> = new Map([
  [708, 'iso-8859-6'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [1200, 'utf-16le'],
  [1201, 'utf-16be'],
  [10000, 'macintosh'],
  [20127, 'us-ascii'],
  [20866, 'koi8-r'],
  [20932, 'euc-jp'],
  [20936, 'gb2312'],
  [20949, 'euc-kr'],
  [21866, 'koi8-u'],
  [38598, 'iso-8859-8'],
  [50220, 'iso-2022-jp'],
  [50221, 'iso-2022-jp'],
  [50222, 'iso-2022-jp'],
  [50225, 'iso-2022-kr'],
  [51932, 'euc-jp'],
  [51936, 'gb2312'],
  [51949, 'euc-kr'],
  [52936, 'hz-gb-2312'],
  [54936, 'gb18030'],
  [65000, 'utf-7'],
  [65001, 'utf-8'],
]);

/** The charset of a Windows code page, for `decodeText`; null for a number that stands for none. */
export function charsetOfCodePage(page: number): string | null {
  const named = NAMES.get(page);
  if (named !== undefined) return named;
  if (page > 28590 && page < 28607) return `iso-8859-${page - 28590}`;
  if (page >= 1250 && page <= 1258) return `windows-${page}`;
  return page >= 437 && page < 1000 ? `cp${page}` : null;
}

/** Whether a code page is one of mail and pages, in which no system of Windows keeps its own strings. */
export function isForNet(page: number): boolean {
  return page === 20127 || page >= 50000;
}

/** Code pages of systems by the language of a locale, its low ten bits (MS-LCID); the others are 1252. */
const PAGES: ReadonlyMap<number, number> = new Map([
  ...[0x05, 0x0e, 0x15, 0x18, 0x1a, 0x1b, 0x1c, 0x24].map((language) => [language, 1250] as const),
  ...[0x02, 0x19, 0x22, 0x23, 0x2f, 0x3f].map((language) => [language, 1251] as const),
  [0x01, 1256],
  [0x04, 936],
  [0x08, 1253],
  [0x0d, 1255],
  [0x11, 932],
  [0x12, 949],
  [0x1e, 874],
  [0x1f, 1254],
  [0x20, 1256],
  [0x25, 1257],
  [0x26, 1257],
  [0x27, 1257],
  [0x29, 1256],
  [0x2a, 1258],
]);
/** Chinese in the old letters: Taiwan, Hong Kong, Macao. */
const TRADITIONAL = new Set([0x0404, 0x0c04, 0x1404]);

/** The charset in which a system of that locale writes. */
export function charsetOfLocale(locale: number): string | null {
  if (TRADITIONAL.has(locale)) return 'big5';
  return charsetOfCodePage(PAGES.get(locale & 0x3ff) ?? 1252);
}
