import type { Lang } from '../text/index.js';

/**
 * The language in which to speak: `--lang fr` on the command line, else the locale of the environment (LC_ALL,
 * LC_MESSAGES, LANG in this order, as POSIX has it), else English.
 */
export function chooseLang(args: readonly string[], env: Readonly<Partial<Record<string, string>>>): Lang {
  const written = langArgument(args) || env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^fr(?:$|[-_.@])/i.test(written) ? 'fr' : 'en';
}

function langArgument(args: readonly string[]): string | undefined {
  const at = args.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const argument = args[at];
  return argument?.includes('=') ? argument.slice('--lang='.length) : args[at + 1 || args.length];
}
