import { resolve } from 'node:path';
import { buildCommand } from '@stricli/core';
import { readArticle } from '../../intake/index.js';
import { languageOf } from '../../language/index.js';
import { type Statement, type StatementReport, statementsOf } from '../../statements/index.js';
import { type Lang, type Sentence, type Span, say } from '../../text/index.js';
import type { Context } from '../context.js';
import { jsonFlag, langFlag } from '../flags.js';

const WORDS = {
  brief: { en: 'List who says what in a text', fr: 'Lister qui dit quoi dans un texte' },
  file: { en: 'The text', fr: 'Le texte' },
  unknown: { en: 'speaker not told', fr: 'locuteur non précisé' },
  to: { en: 'to {name}', fr: 'à {name}' },
  total: {
    en: 'Statements: {count}. Terms and titles in quotation marks, left out: {terms}',
    fr: 'Énoncés : {count}. Termes et titres entre guillemets, laissés de côté : {terms}',
  },
} satisfies Record<string, Sentence>;

interface Flags {
  readonly lang?: Lang;
  readonly json: boolean;
}

/** `recolement statements FILE`: needs no case. */
export function statementsCommand(lang: Lang) {
  return buildCommand<Flags, [string], Context>({
    docs: { brief: say(WORDS.brief, lang) },
    parameters: {
      flags: { json: jsonFlag(lang), lang: langFlag(lang) },
      positional: {
        kind: 'tuple',
        parameters: [{ parse: String, placeholder: 'FILE', brief: say(WORDS.file, lang) }],
      },
    },
    async func(flags, path) {
      const { article } = await readArticle(resolve(this.cwd, path), path);
      const report = statementsOf(article.text, languageOf(article.text));
      const lines = flags.json ? [JSON.stringify(report)] : reportLines(report, this.lang);
      this.process.stdout.write(`${lines.join('\n')}\n`);
    },
  });
}

function reportLines(report: StatementReport, lang: Lang): string[] {
  const { text } = report.source;
  return [
    ...report.statements.map((statement) => statementLine(statement, text, lang)),
    say(WORDS.total, lang, { count: report.statements.length, terms: report.terms.length }),
  ];
}

function statementLine(statement: Statement, text: string, lang: Lang): string {
  const slice = (span: Span) => text.slice(span.start, span.end).replace(/\s+/g, ' ');
  const named = (party: Statement['speaker']) =>
    party?.name ?? (party?.mention ? slice(party.mention) : null);
  const speaker = named(statement.speaker) ?? say(WORDS.unknown, lang);
  const addressee = named(statement.addressee);
  const to = addressee === null ? '' : ` ${say(WORDS.to, lang, { name: addressee })}`;
  const within = statement.within === null ? '' : ` ⊂ ${statement.within}`;
  const words = statement.content.map(slice).join(' … ');
  return `${statement.id}${within}  ${statement.form}  ${statement.act}  ${speaker}${to}\n    ${words}`;
}
