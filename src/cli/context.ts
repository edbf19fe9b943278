import type { CommandContext } from '@stricli/core';
import type { Lang } from '../text/index.js';

/** Where a command writes. `columns` is set on a terminal. */
export interface Output {
  write(text: string | Uint8Array): void;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** All that a command takes from the world around it, so that a test can run one without a terminal. */
export interface Context extends CommandContext {
  readonly process: {
    readonly stdout: Output;
    readonly stderr: Output;
    readonly env: Readonly<Partial<Record<string, string>>>;
    exitCode?: number | string | null;
  };
  readonly cwd: string;
  readonly lang: Lang;
}

/** Whether to write colours: on a terminal, unless NO_COLOR is set (no-color.org) or the terminal is dumb. */
export function wantsColour(context: Context): boolean {
  const { stdout, env } = context.process;
  return stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
}

/** Columns of the terminal; where the output is piped, what fits on a page. */
export function widthOf(context: Context): number {
  return Math.max(60, Math.min(context.process.stdout.columns ?? 100, 160));
}
