import { buildCommand, buildRouteMap } from '@stricli/core';
import {
  arrangeThreads,
  joinThreads,
  setJoinBySubject,
  splitThread,
  threadCount,
  threadOf,
  undoThreadMove,
} from '../../mail/index.js';
import type { CaseFile } from '../../record/index.js';
import { type Lang, say } from '../../text/index.js';
import type { Context } from '../context.js';
import { caseFlag, jsonFlag, langFlag } from '../flags.js';
import { withCase } from '../locate-case.js';
import { threadJson, threadLines } from './thread-lines.js';
import { WORDS } from './thread-words.js';

interface Flags {
  readonly lang?: Lang;
  readonly case?: string;
  readonly json: boolean;
}

/** `recolement thread PIECE` and what stands below it. */
export function threadCommand(lang: Lang) {
  return buildRouteMap({
    routes: {
      show: showCommand(lang),
      split: splitCommand(lang),
      join: joinCommand(lang),
      undo: undoCommand(lang),
      bySubject: bySubjectCommand(lang),
    },
    defaultCommand: 'show',
    docs: { brief: say(WORDS.brief, lang) },
  });
}

function showCommand(lang: Lang) {
  return buildCommand<Flags & { readonly reasons: boolean }, [string], Context>({
    docs: { brief: say(WORDS.showBrief, lang), fullDescription: say(WORDS.showFull, lang) },
    parameters: {
      flags: {
        ...commonFlags(lang),
        reasons: { kind: 'boolean', default: false, withNegated: false, brief: say(WORDS.reasons, lang) },
      },
      positional: { kind: 'tuple', parameters: [argument(lang, 'piece')] },
    },
    async func(flags, ref) {
      await withThreads(this, flags.case, (caseFile) => writeThread(this, caseFile, ref, flags));
    },
  });
}

function splitCommand(lang: Lang) {
  return buildCommand<Flags, [string], Context>({
    docs: { brief: say(WORDS.splitBrief, lang) },
    parameters: {
      flags: commonFlags(lang),
      positional: { kind: 'tuple', parameters: [argument(lang, 'piece')] },
    },
    async func(flags, ref) {
      await withThreads(this, flags.case, async (caseFile) => {
        await splitThread(caseFile, ref);
        await writeThread(this, caseFile, ref, flags);
      });
    },
  });
}

function joinCommand(lang: Lang) {
  return buildCommand<Flags, [string, string], Context>({
    docs: { brief: say(WORDS.joinBrief, lang) },
    parameters: {
      flags: commonFlags(lang),
      positional: { kind: 'tuple', parameters: [argument(lang, 'piece'), argument(lang, 'under')] },
    },
    async func(flags, ref, under) {
      await withThreads(this, flags.case, async (caseFile) => {
        await joinThreads(caseFile, ref, under);
        await writeThread(this, caseFile, ref, flags);
      });
    },
  });
}

function undoCommand(lang: Lang) {
  return buildCommand<Flags, [], Context>({
    docs: { brief: say(WORDS.undoBrief, lang) },
    parameters: { flags: commonFlags(lang) },
    async func(flags) {
      await withThreads(this, flags.case, async (caseFile) => {
        const undone = await undoThreadMove(caseFile);
        if (undone === null) {
          fail(this, say(WORDS.nothingToUndo, this.lang));
          return;
        }
        const { child, under } = undone;
        const line =
          under === null
            ? say(WORDS.undoneSplit, this.lang, { child })
            : say(WORDS.undoneJoin, this.lang, { child, under });
        write(this, flags.json ? JSON.stringify({ schema: 'recolement.thread-undo/1', child, under }) : line);
      });
    },
  });
}

function bySubjectCommand(lang: Lang) {
  return buildCommand<Flags, ['on' | 'off'], Context>({
    docs: { brief: say(WORDS.bySubjectBrief, lang), fullDescription: say(WORDS.bySubjectFull, lang) },
    parameters: {
      flags: commonFlags(lang),
      positional: {
        kind: 'tuple',
        parameters: [{ parse: onOrOff, placeholder: 'on|off', brief: say(WORDS.bySubjectBrief, lang) }],
      },
    },
    async func(flags, state) {
      await withThreads(this, flags.case, async (caseFile) => {
        await setJoinBySubject(caseFile, state === 'on');
        const count = await threadCount(caseFile);
        const answer = { schema: 'recolement.thread-by-subject/1', on: state === 'on', threads: count };
        write(this, flags.json ? JSON.stringify(answer) : say(WORDS.switched, this.lang, { state, count }));
      });
    },
  });
}

function commonFlags(lang: Lang) {
  return { case: caseFlag(lang), json: jsonFlag(lang), lang: langFlag(lang) } as const;
}

function argument(lang: Lang, name: 'piece' | 'under') {
  return { parse: String, placeholder: name.toUpperCase(), brief: say(WORDS[name], lang) };
}

function onOrOff(written: string): 'on' | 'off' {
  if (written === 'on' || written === 'off') return written;
  throw new SyntaxError(`${written}: on, off`);
}

/** Works on a case whose threads are arranged: one that an older program made, or an intake that was stopped, is now. */
async function withThreads(
  context: Context,
  named: string | undefined,
  work: (caseFile: CaseFile) => Promise<void>,
): Promise<void> {
  await withCase(context, named, async (caseFile) => {
    await arrangeThreads(caseFile);
    await work(caseFile);
  });
}

async function writeThread(
  context: Context,
  caseFile: CaseFile,
  ref: string,
  flags: { readonly json: boolean; readonly reasons?: boolean },
): Promise<void> {
  const thread = await threadOf(caseFile, ref);
  if (thread === null) {
    fail(context, say(WORDS.none, context.lang, { ref }));
    return;
  }
  const lines = () => threadLines(thread, context.lang, { reasons: flags.reasons ?? false });
  write(context, flags.json ? JSON.stringify(threadJson(thread)) : lines().join('\n'));
}

function write({ process }: Context, text: string): void {
  process.stdout.write(`${text}\n`);
}

function fail({ process }: Context, text: string): void {
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
}
