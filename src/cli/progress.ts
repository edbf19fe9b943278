import { type Lang, type Sentence, say } from '../text/index.js';
import type { Context } from './context.js';

/** How far a long work is, in units that the line names. */
export interface Step {
  readonly done: number;
  readonly total: number;
  /** What is counted for the reader ("pieces"), where it is not what the share is made of. */
  readonly count: number;
}

const LINE: Sentence = {
  en: '{percent} %  {count} {unit}  {rate}/s  {left} left',
  fr: '{percent} %  {count} {unit}  {rate}/s  reste {left}',
};
const EVERY_MILLISECONDS = 100;

/** A progress line on the error output of a terminal. Piped, it writes nothing. */
export interface ProgressLine {
  update(step: Step): void;
  /** Takes the line away, so that what follows begins on a clean one. */
  clear(): void;
}

/** A progress line for a work that counts `unit`. */
export function progressLine(context: Context, unit: Sentence): ProgressLine {
  const { stderr } = context.process;
  if (stderr.isTTY !== true) return { update: () => undefined, clear: () => undefined };
  const began = Date.now();
  let shown = 0;
  return {
    update(step) {
      const now = Date.now();
      if (now - shown < EVERY_MILLISECONDS) return;
      shown = now;
      const line = lineOf(step, (now - began) / 1000, unit, context.lang);
      stderr.write(`\r\u001b[K${line.slice(0, (stderr.columns ?? 80) - 1)}`);
    },
    clear() {
      if (shown > 0) stderr.write('\r\u001b[K');
    },
  };
}

function lineOf(step: Step, seconds: number, unit: Sentence, lang: Lang): string {
  const share = step.total === 0 ? 0 : Math.min(1, step.done / step.total);
  const left = share === 0 ? '?' : clock((seconds / share) * (1 - share));
  return say(LINE, lang, {
    percent: Math.floor(share * 100),
    count: step.count,
    unit: unit[lang],
    rate: Math.round(step.count / Math.max(seconds, 0.001)),
    left,
  });
}

function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  const minutes = Math.floor(whole / 60);
  return minutes === 0 ? `${whole} s` : `${minutes} min ${whole % 60} s`;
}
