import { buildApplication, buildRouteMap, run } from '@stricli/core';
import { Failure, type FailureCode, type Lang, type Sentence, say } from '../text/index.js';
import { addCommand } from './commands/add.js';
import { checkCommand } from './commands/check.js';
import { searchCommand } from './commands/search.js';
import { showCommand } from './commands/show.js';
import { statementsCommand } from './commands/statements.js';
import { statusCommand } from './commands/status.js';
import { verifyCommand } from './commands/verify.js';
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
  await run(application(context.lang), args, context);
  // The library gives what it cannot parse a negative code; a shell expects 2 for a wrong call.
  if (Number(context.process.exitCode) < 0) context.process.exitCode = USAGE;
}

function application(lang: Lang) {
  const root = buildRouteMap({
    routes: {
      add: addCommand(lang),
      search: searchCommand(lang),
      show: showCommand(lang),
      check: checkCommand(lang),
      statements: statementsCommand(lang),
      verify: verifyCommand(lang),
      status: statusCommand(lang),
    },
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
