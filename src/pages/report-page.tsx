import { createHash } from 'node:crypto';
import { raw } from 'hono/html';
import type { CheckReport } from '../check/index.js';
import { type Lang, say } from '../text/index.js';
import { ArticleText } from './article-text.js';
import { sayCount } from './count-words.js';
import { formatDate } from './dates.js';
import { FindingCard } from './finding-card.js';
import { LABELS } from './labels.js';
import { onOneLine, showControls } from './show-controls.js';
import { reportStyle } from './style.js';
import { LookFirst, Masthead, Strip } from './summary.js';
import { COUNTS } from './words.js';

/** What the page says of itself. `generatedAt` is ISO 8601. */
export interface PageOptions {
  readonly lang: Lang;
  readonly caseName: string;
  readonly generatedAt: string;
  readonly version: string;
}

/**
 * The report of a check as one HTML document that needs nothing else: no script, no font, no image, and a
 * content security policy that would not let it load one. Everything of the article and the record is escaped.
 */
export function reportPage(report: CheckReport, options: PageOptions): string {
  const page = String(<Page report={report} options={options} />);
  return `<!DOCTYPE html>\n${showControls(page)}\n`; // once and over all, so that no text slips through
}

interface PageProps {
  readonly report: CheckReport;
  readonly options: PageOptions;
}

function Page({ report, options }: PageProps) {
  const { lang, caseName } = options;
  return (
    <html lang={lang}>
      <Head report={report} options={options} />
      <body>
        <Masthead report={report} lang={lang} caseName={caseName} />
        <Strip report={report} lang={lang} />
        <LookFirst report={report} lang={lang} />
        <main>
          <section class="article" aria-labelledby="article" tabindex={0}>
            <h2 id="article">{say(LABELS.article, lang)}</h2>
            <ArticleText report={report} lang={lang} />
          </section>
          <section class="findings" aria-labelledby="findings">
            <h2 id="findings">{say(LABELS.findings, lang)}</h2>
            {report.findings.map((finding, index) => (
              <FindingCard report={report} finding={finding} number={index + 1} lang={lang} />
            ))}
          </section>
        </main>
        <Footer report={report} options={options} />
      </body>
    </html>
  );
}

function Head({ report, options }: PageProps) {
  const style = reportStyle(report.findings.length);
  const hash = createHash('sha256').update(style).digest('base64');
  const title = report.article.title ?? say(LABELS.untitled, options.lang);
  return (
    <head>
      <meta charset="utf-8" />
      <meta
        http-equiv="Content-Security-Policy"
        content={`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`}
      />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="referrer" content="no-referrer" />
      <meta name="color-scheme" content="light dark" />
      <title>{`${onOneLine(title)} · ${say(LABELS.report, options.lang)}`}</title>
      <style>{raw(style)}</style>
    </head>
  );
}

function Footer({ report, options }: PageProps) {
  const { lang, version, generatedAt } = options;
  return (
    <footer class="colophon">
      <p class="what">{say(LABELS.what, lang)}</p>
      {report.terms.length === 0 ? null : <p>{sayCount(COUNTS.terms, report.terms.length, lang)}</p>}
      <p>{say(LABELS.made, lang, { version, date: formatDate(generatedAt, lang) })}</p>
    </footer>
  );
}
