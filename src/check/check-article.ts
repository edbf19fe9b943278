import { type Language, languageOf } from '../language/index.js';
import { type CaseFile, isKnownMailbox } from '../record/index.js';
import { statementsOf } from '../statements/index.js';
import type { Lang } from '../text/index.js';
import { type CheckContext, checkQuotation } from './check-quotation.js';
import { openLibrary } from './library.js';
import type { Article, CheckReport, Finding } from './types.js';

/** How an article is checked. */
export interface CheckOptions {
  /** The language of the sentences in the report; those of the article and the record are found out. */
  readonly lang: Lang;
  /** SHA-256 of the article's bytes: where it was taken in too, it is no evidence for itself. */
  readonly articleSha256: string | null;
  /** Called after each quotation. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Checks every quotation of an article against the record: one finding for each, in the order of the text.
 * An article without quotations has no findings. Reads the record, writes nothing.
 */
export async function checkArticle(
  caseFile: CaseFile,
  article: Article,
  options: CheckOptions,
): Promise<CheckReport> {
  const language: Language | null = languageOf(article.text);
  const { statements, terms, source } = statementsOf(article.text, language);
  const context: CheckContext = {
    library: openLibrary(caseFile, options.articleSha256),
    isKnown: (words) => isKnownMailbox(caseFile, words),
    text: article.text,
    language: language ?? 'en',
    lang: options.lang,
  };
  const quoted = statements.filter((statement) => statement.quoted.length > 0);
  const findings: Finding[] = [];
  for (const statement of quoted) {
    findings.push(await checkQuotation(context, statement));
    options.onProgress?.(findings.length, quoted.length);
  }
  return {
    schema: 'recolement.check/1',
    article: { ...article, language: source.language },
    findings,
    terms,
  };
}
