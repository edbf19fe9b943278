import { writeFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { buildCommand } from '@stricli/core';
import { type CheckReport, checkArticle } from '../../check/index.js';
import { readArticle } from '../../intake/index.js';
import { reportPage, reportText } from '../../pages/index.js';
import { CASE_FOLDER, type CaseFile, isEmpty, saveCheck } from '../../record/index.js';
import { Failure, type Lang, reasonOf, type Sentence, say } from '../../text/index.js';
import { type Context, wantsColour, widthOf } from '../context.js';
import { caseFlag, jsonFlag, langFlag } from '../flags.js';
import { withCase } from '../locate-case.js';
import { progressLine } from '../progress.js';
import { VERSION } from '../version.js';

const WORDS = {
  brief: {
    en: 'Check every quotation of an article against the record',
    fr: 'Confronter chaque citation d’un article au dossier',
  },
  full: {
    en: 'Reads an article (HTML, text, Markdown, PDF, DOCX) and says of each quotation whether the record has it word for word, abridged, altered, spliced or not at all, who wrote it, to whom and when. It says what stands on this record, not what is true.',
    fr: "Lit un article (HTML, texte, Markdown, PDF, DOCX) et dit de chaque citation si le dossier la contient mot pour mot, abrégée, altérée, montée ou pas du tout, qui l'a écrite, à qui et quand. Il dit ce qui figure au dossier, non ce qui est vrai.",
  },
  article: { en: 'The article', fr: "L'article" },
  html: { en: 'Write the report as one page to FILE', fr: 'Écrire le rapport en une page dans FICHIER' },
  unit: { en: 'quotations', fr: 'citations' },
  empty: {
    en: 'Note: this case holds no pieces yet, so nothing can be found in it. Take the record in first: recolement add PATH',
    fr: "Attention : ce dossier ne contient encore aucune pièce, rien ne peut donc y être trouvé. Versez d'abord les pièces : recolement add CHEMIN",
  },
  written: { en: 'Report: {path}', fr: 'Rapport : {path}' },
} satisfies Record<string, Sentence>;

interface Flags {
  readonly lang?: Lang;
  readonly case?: string;
  readonly json: boolean;
  readonly html?: string;
}

/** `recolement check ARTICLE` */
export function checkCommand(lang: Lang) {
  return buildCommand<Flags, [string], Context>({
    docs: { brief: say(WORDS.brief, lang), fullDescription: say(WORDS.full, lang) },
    parameters: {
      flags: {
        case: caseFlag(lang),
        json: jsonFlag(lang),
        lang: langFlag(lang),
        html: {
          kind: 'parsed',
          parse: String,
          optional: true,
          placeholder: 'FILE',
          brief: say(WORDS.html, lang),
        },
      },
      positional: {
        kind: 'tuple',
        parameters: [{ parse: String, placeholder: 'ARTICLE', brief: say(WORDS.article, lang) }],
      },
    },
    async func(flags, path) {
      await withCase(this, flags.case, async (caseFile) => {
        const report = await check(this, caseFile, path);
        if (await isEmpty(caseFile)) this.process.stderr.write(`${say(WORDS.empty, this.lang)}\n`);
        const { stdout } = this.process;
        if (flags.html !== undefined) await writePage(this, caseFile, report, flags.html);
        if (flags.json) stdout.write(`${JSON.stringify(report)}\n`);
        else
          stdout.write(
            reportText(report, { lang: this.lang, width: widthOf(this), colour: wantsColour(this) }),
          );
        if (flags.html !== undefined && !flags.json)
          stdout.write(`${say(WORDS.written, this.lang, { path: flags.html })}\n`);
      });
    },
  });
}

async function check(context: Context, caseFile: CaseFile, path: string): Promise<CheckReport> {
  const { sha256, article } = await readArticle(resolve(context.cwd, path), path);
  const progress = progressLine(context, WORDS.unit);
  const report = await checkArticle(caseFile, article, {
    lang: context.lang,
    articleSha256: sha256,
    onProgress: (done, total) => progress.update({ done, total, count: done }),
  });
  progress.clear();
  const anchors = report.findings.flatMap((finding) =>
    [...finding.anchors, ...finding.repetitions].map((anchor) => ({ finding: finding.statement.id, anchor })),
  );
  await saveCheck(caseFile, { articleSha256: sha256, path, report: JSON.stringify(report), anchors });
  return report;
}

async function writePage(
  context: Context,
  caseFile: CaseFile,
  report: CheckReport,
  to: string,
): Promise<void> {
  const page = reportPage(report, {
    lang: context.lang,
    caseName: caseName(caseFile),
    generatedAt: new Date().toISOString(),
    version: VERSION,
  });
  try {
    await writeFile(resolve(context.cwd, to), page);
  } catch (cause) {
    throw new Failure('file-unwritable', { path: to, reason: reasonOf(cause) }, { cause });
  }
}

/** What a reader would call the case: the folder that holds it. */
function caseName({ dir }: CaseFile): string {
  return basename(dir) === CASE_FOLDER ? basename(dirname(dir)) : basename(dir);
}
