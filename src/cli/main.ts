#!/usr/bin/env node
import type { Context } from './context.js';
import { chooseLang } from './lang.js';
import { runCommandLine } from './run.js';

// A reader that closes the pipe early (`| head`) is no fault.
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code === 'EPIPE') process.exit(0);
  throw cause;
});

const args = process.argv.slice(2);
const context: Context = {
  process: process as Context['process'],
  cwd: process.cwd(),
  lang: chooseLang(args, process.env),
};
await runCommandLine(args, context);
