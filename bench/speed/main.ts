import { benchAttachments } from './attachments.js';
import { benchCheck } from './check.js';
import { corpusProblem } from './corpus.js';
import { benchDecode } from './decode.js';
import { benchIntake } from './intake.js';
import { benchKill } from './kill.js';
import { machineLine } from './machine.js';
import { benchMemory } from './memory.js';
import { type BenchOptions, readOptions } from './options.js';
import { printLine } from './print-table.js';
import { benchSearch } from './search.js';

const BENCHES: Readonly<Record<string, (options: BenchOptions) => Promise<void>>> = {
  intake: benchIntake,
  attachments: benchAttachments,
  decode: benchDecode,
  memory: benchMemory,
  kill: benchKill,
  search: benchSearch,
  check: benchCheck,
};

const { names, options } = readOptions(process.argv.slice(2));
const unknown = names.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  printLine(`No bench is named ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}`);
  process.exitCode = 1;
} else {
  await runBenches(names.length === 0 ? Object.keys(BENCHES) : names);
}

async function runBenches(chosen: readonly string[]): Promise<void> {
  const problem = corpusProblem();
  if (problem !== null) {
    printLine(problem);
    return;
  }
  for (const name of chosen) {
    printLine(`\n$ npm run bench -- ${[name, ...process.argv.slice(2).filter(isOption)].join(' ')}`);
    printLine(machineLine());
    await BENCHES[name]?.(options);
  }
}

/** An option, or the value behind `--messages`: all that is no name of a bench. */
function isOption(argument: string): boolean {
  return !(argument in BENCHES);
}
