import { parseArgs } from 'node:util';

/** What a bench is told on the command line; each bench has its own defaults for what is null. */
export interface BenchOptions {
  /** How many messages, from the first of the corpus on; null for the bench's default. */
  readonly messages: number | 'all' | null;
  readonly large: boolean;
  /** Whether kept cases and indexes are made again. */
  readonly fresh: boolean;
}

/** Reads `--messages N|all`, `--large` and `--fresh`; gives what is named beside them too. */
export function readOptions(args: readonly string[]): { names: string[]; options: BenchOptions } {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      messages: { type: 'string' },
      large: { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
    },
  });
  const { large, fresh } = values;
  return { names: positionals, options: { messages: readMessages(values.messages), large, fresh } };
}

function readMessages(written: string | undefined): BenchOptions['messages'] {
  if (written === undefined) return null;
  if (written === 'all') return 'all';
  const count = Number(written);
  if (!Number.isSafeInteger(count) || count < 1) {
    throw new RangeError(`--messages takes a number or "all", not "${written}"`);
  }
  return count;
}
