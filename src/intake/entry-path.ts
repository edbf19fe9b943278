/**
 * The path of an archive's entry, made safe: relative, with `/` between its names, without `..`, drive and
 * control characters. It can never lead out of a folder. An entry without any name is called `unnamed`.
 */
export function entryPath(name: string): string {
  const names = name
    .split(/[/\\]+/)
    .map((part) => part.replace(/\p{Cc}|\p{Surrogate}/gu, '_').trim())
    .filter((part, index) => !/^\.{0,2}$/.test(part) && !(index === 0 && /^[A-Za-z]:$/.test(part)));
  return names.length === 0 ? 'unnamed' : names.join('/');
}

/** Whether an entry is what a Mac notes beside a file: AppleDouble, as its archiver stores it. */
export function isResourceFork(path: string): boolean {
  return /^__MACOSX(?:\/|$)|(?:^|\/)\._[^/]*$/.test(path);
}
