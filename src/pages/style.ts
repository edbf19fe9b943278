import { ARTICLE_STYLE } from './style-article.js';
import { BASE_STYLE } from './style-base.js';
import { CARD_STYLE } from './style-card.js';
import { PRINT_STYLE } from './style-print.js';
import { SUMMARY_STYLE } from './style-summary.js';

/**
 * The style of a report with so many findings. The last rules join a card to its quotation without a script:
 * a card that is looked at has its quotation shown in the article.
 */
export function reportStyle(findings: number): string {
  const joined = Array.from({ length: findings }, (_, index) => joinRule(index + 1)).join('\n');
  return `${BASE_STYLE}${SUMMARY_STYLE}${ARTICLE_STYLE}${CARD_STYLE}${PRINT_STYLE}${joined}\n`;
}

function joinRule(n: number): string {
  return `body:has(#f${n}:is(:target,:hover)) .q${n},.q${n}:target{background:var(--glow)}`;
}
