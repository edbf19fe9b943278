import { buildApplication, buildRouteMap, run } from '@stricli/core';
import { Failure, type FailureCode, type Lang, type Sentence, say } from '../text/index.js';
import type { Context } from './context.js';
import { applicationText } from './help-text.js';
import { VERSION } from './version.js';

const BRIEF: Sentence = {
  en: 'Checks what an article says against the record of a dispute, on your own machine',
  fr: "Confronte ce que dit un article au dossier d'un différend, sur votre propre machine",
};
/** Exit codes: what the user called wrongly, and what went wrong. */
const USAGE = 2;
const FAILURE = 1;
/** Failures that are faults of the call, though only the command could find them out. */
const WRONG_CALLS: ReadonlySet<FailureCode> = new Set(['query-unreadable', 'option-unreadable']);

/** Runs one command line; the exit code is left in the context. Never throws. */
export async function runCommandLine(args: readonly string[], context: Context): Promise<void> {
  await run(await application(context.lang, args[0]), args, context);
  // The library gives what it cannot parse a negative code; a shell expects 2 for a wrong call.
  if (Number(context.process.exitCode) < 0) context.process.exitCode = USAGE;
}

/** The commands by name. Each brings its own readers and pages, so only the one that is called is loaded. */
const COMMANDS = {
  add: async (lang: Lang) => (await import('./commands/add.js')).addCommand(lang),
  search: async (lang: Lang) => (await import('./commands/search.js')).searchCommand(lang),
  show: async (lang: Lang) => (await import('./commands/show.js')).showCommand(lang),
  thread: async (lang: Lang) => (await import('./commands/thread.js')).threadCommand(lang),
  people: async (lang: Lang) => (await import('./commands/people.js')).peopleCommand(lang),
  copies: async (lang: Lang) => (await import('./commands/copies.js')).copiesCommand(lang),
  check: async (lang: Lang) => (await import('./commands/check.js')).checkCommand(lang),
  statements: async (lang: Lang) => (await import('./commands/statements.js')).statementsCommand(lang),
  verify: async (lang: Lang) => (await import('./commands/verify.js')).verifyCommand(lang),
  status: async (lang: Lang) => (await import('./commands/status.js')).statusCommand(lang),
};

/** The program with the command that is called; with all of them for help, or where no command has that name. */
async function application(lang: Lang, called: string | undefined) {
  const names = Object.keys(COMMANDS).filter((name) => name === called);
  const wanted = (names.length === 0 ? Object.keys(COMMANDS) : names) as (keyof typeof COMMANDS)[];
  const commands = await Promise.all(wanted.map(async (name) => [name, await COMMANDS[name](lang)] as const));
  const root = buildRouteMap({
    routes: Object.fromEntries(commands),
    docs: { brief: say(BRIEF, lang) },
  });
  return buildApplication(root, {
    name: 'recolement',
    versionInfo: { currentVersion: VERSION },
    scanner: { caseStyle: 'allow-kebab-for-camel', allowArgumentEscapeSequence: true },
    documentation: { caseStyle: 'convert-camel-to-kebab' },
    localization: { text: applicationText(lang) },
    determineExitCode: (cause) => (cause instanceof Failure && WRONG_CALLS.has(cause.code) ? USAGE : FAILURE),
  });
}
