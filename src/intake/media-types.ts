/** Media types by the ending of a name (IANA, or what is in use), for what the bytes do not tell. */
const TYPES: Readonly<Record<string, string>> = {
  // Text of whatever kind: readable as it is.
  txt: 'text/plain',
  log: 'text/plain',
  ics: 'text/calendar',
  vcf: 'text/vcard',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  json: 'text/json',
  xml: 'text/xml',
  md: 'text/markdown',
  markdown: 'text/markdown',
  mdown: 'text/markdown',
  mkd: 'text/markdown',
  css: 'text/css',
  js: 'text/javascript',
  rtf: 'application/rtf',
  // Pictures, sound, film.
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  bmp: 'image/bmp',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  heic: 'image/heic',
  svg: 'image/svg+xml',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  wav: 'audio/wav',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  mp4: 'video/mp4',
  mov: 'video/quicktime',
  avi: 'video/x-msvideo',
  webm: 'video/webm',
  // Offices.
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  msg: 'application/vnd.ms-outlook',
  pst: 'application/vnd.ms-outlook-pst',
  ost: 'application/vnd.ms-outlook-pst',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  epub: 'application/epub+zip',
  p7s: 'application/pkcs7-signature',
  '7z': 'application/x-7z-compressed',
  rar: 'application/vnd.rar',
  bz2: 'application/x-bzip2',
  xz: 'application/x-xz',
  exe: 'application/vnd.microsoft.portable-executable',
};

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The ending of a name in lower case without its dot; empty where there is none. */
export function endingOf(name: string | null): string {
  return /\.([A-Za-z0-9]{1,10})$/.exec(name ?? '')?.[1]?.toLowerCase() ?? '';
}

/** The media type that the ending of a name stands for, or null. */
export function mediaTypeOfName(name: string | null): string | null {
  const ending = endingOf(name);
  return Object.hasOwn(TYPES, ending) ? (TYPES[ending] ?? null) : null;
}
