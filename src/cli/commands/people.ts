import { buildCommand, buildRouteMap } from '@stricli/core';
import {
  arrangePeople,
  type Decided,
  mergePeople,
  people,
  person,
  personsMeant,
  splitPerson,
  undoPeople,
} from '../../mail/index.js';
import type { CaseFile } from '../../record/index.js';
import { type Lang, type Sentence, say } from '../../text/index.js';
import type { Context } from '../context.js';
import { caseFlag, jsonFlag, langFlag } from '../flags.js';
import { withCase } from '../locate-case.js';
import { readCount } from '../read-count.js';
import { listLines, personLines } from './people-lines.js';
import { WORDS } from './people-words.js';

interface Flags {
  readonly lang?: Lang;
  readonly case?: string;
  readonly json: boolean;
}

/** `recolement people` and what stands below it. */
export function peopleCommand(lang: Lang) {
  return buildRouteMap({
    routes: {
      list: listCommand(lang),
      show: showCommand(lang),
      merge: mergeCommand(lang),
      split: splitCommand(lang),
      undo: undoCommand(lang),
    },
    defaultCommand: 'list',
    docs: { brief: say(WORDS.brief, lang) },
  });
}

function listCommand(lang: Lang) {
  return buildCommand<Flags & { readonly limit: number }, string[], Context>({
    docs: { brief: say(WORDS.listBrief, lang), fullDescription: say(WORDS.listFull, lang) },
    parameters: {
      flags: {
        ...commonFlags(lang),
        limit: {
          kind: 'parsed',
          parse: readCount,
          default: '50',
          placeholder: 'N',
          brief: say(WORDS.limit, lang),
        },
      },
      positional: {
        kind: 'array',
        parameter: { parse: String, placeholder: 'WORDS', brief: say(WORDS.words, lang) },
      },
    },
    async func(flags, ...words) {
      const query = words.join(' ');
      await withPeople(this, flags.case, async (caseFile) => {
        const found = await people(caseFile, { query, limit: flags.limit });
        write(this, flags.json, { query, ...found }, () => listLines(found, this.lang));
      });
    },
  });
}

function showCommand(lang: Lang) {
  return buildCommand<Flags, [string], Context>({
    docs: { brief: say(WORDS.showBrief, lang) },
    parameters: {
      flags: commonFlags(lang),
      positional: { kind: 'tuple', parameters: [argument(lang, 'id')] },
    },
    async func(flags, written) {
      await withPeople(this, flags.case, async (caseFile) => {
        const id = await meant(this, caseFile, written);
        const shown = id === null ? null : await person(caseFile, id);
        if (shown !== null) write(this, flags.json, { person: shown }, () => personLines(shown, this.lang));
      });
    },
  });
}

function mergeCommand(lang: Lang) {
  return buildCommand<Flags, [string, string], Context>({
    docs: { brief: say(WORDS.mergeBrief, lang) },
    parameters: {
      flags: commonFlags(lang),
      positional: { kind: 'tuple', parameters: [argument(lang, 'id'), argument(lang, 'id')] },
    },
    async func(flags, ...written) {
      await withPeople(this, flags.case, async (caseFile) => {
        const [one, other] = written;
        const a = await meant(this, caseFile, one);
        const b = a === null ? null : await meant(this, caseFile, other);
        if (a !== null && b !== null)
          tell(this, flags, await mergePeople(caseFile, a, b), WORDS.merged, other);
      });
    },
  });
}

function splitCommand(lang: Lang) {
  return buildCommand<Flags, [string, string], Context>({
    docs: { brief: say(WORDS.splitBrief, lang) },
    parameters: {
      flags: commonFlags(lang),
      positional: { kind: 'tuple', parameters: [argument(lang, 'id'), argument(lang, 'mailbox')] },
    },
    async func(flags, written, mailbox) {
      await withPeople(this, flags.case, async (caseFile) => {
        const id = await meant(this, caseFile, written);
        if (id !== null) tell(this, flags, await splitPerson(caseFile, id, mailbox), WORDS.split, mailbox);
      });
    },
  });
}

function undoCommand(lang: Lang) {
  return buildCommand<Flags, [], Context>({
    docs: { brief: say(WORDS.undoBrief, lang) },
    parameters: { flags: commonFlags(lang) },
    async func(flags) {
      await withPeople(this, flags.case, async (caseFile) => {
        tell(this, flags, await undoPeople(caseFile), WORDS.undone, '');
      });
    },
  });
}

function commonFlags(lang: Lang) {
  return { case: caseFlag(lang), json: jsonFlag(lang), lang: langFlag(lang) } as const;
}

function argument(lang: Lang, name: 'id' | 'mailbox') {
  return { parse: String, placeholder: name === 'id' ? 'ID' : 'MAILBOX', brief: say(WORDS[name], lang) };
}

/** Works on a case whose people are arranged: one that an older program made, or an intake that was stopped, is now. */
async function withPeople(
  context: Context,
  named: string | undefined,
  work: (caseFile: CaseFile) => Promise<void>,
): Promise<void> {
  await withCase(context, named, async (caseFile) => {
    await arrangePeople(caseFile);
    await work(caseFile);
  });
}

/** The whole id that the user means; where nobody or several answer, says so and gives null. */
async function meant(context: Context, caseFile: CaseFile, written: string): Promise<string | null> {
  const found = await personsMeant(caseFile, written);
  const [id] = found;
  if (id !== undefined && found.length === 1) return id;
  fail(context, id === undefined ? WORDS.unknown : WORDS.several, written);
  return null;
}

function fail({ process, lang }: Context, sentence: Sentence, written: string): void {
  process.stderr.write(`${say(sentence, lang, { written })}\n`);
  process.exitCode = 1;
}

function tell(context: Context, flags: Flags, decided: Decided, sentence: Sentence, written: string): void {
  if (!decided.done) {
    fail(context, WORDS[decided.reason], written);
    return;
  }
  const { action, persons } = decided;
  write(context, flags.json, { action, persons }, () => [
    say(sentence, context.lang, { persons: persons.join(', ') }),
  ]);
}

function write({ process }: Context, json: boolean, answer: object, lines: () => readonly string[]): void {
  const text = json ? JSON.stringify({ schema: 'recolement.people/1', ...answer }) : lines().join('\n');
  process.stdout.write(`${text}\n`);
}
