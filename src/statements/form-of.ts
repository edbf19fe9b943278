import type { LanguageTables } from '../language/index.js';
import type { Attribution } from './attribution.js';
import { isOwnSentence } from './marked-kind.js';
import type { Token } from './tokens-of.js';
import type { Form } from './types.js';

/**
 * Whether quoted words stand as what was said, or are built into a clause of the reporter.
 * Direct: behind a colon or a comma, a sentence of their own, or opening one that goes on with the attribution.
 */
export function formOf(
  tables: LanguageTables,
  tokens: readonly Token[],
  first: number,
  inside: string,
  attribution: Attribution | null,
): Form {
  const before = tokens[first - 1];
  const capital = /^[\p{Lu}\d¿¡]/u.test(inside.replace(/^["'“‘«‹„([\s…. -]+/u, ''));
  if (before?.form === ':') return 'direct';
  if (before === undefined || before.kind === 'stop')
    return opensSentence(tokens, first, attribution, capital);
  if (before.form === ',' && isLedIn(attribution)) return 'direct';
  if (!capital) return 'mixed';
  if (before.kind !== 'word') return before.form === ',' && attribution?.near !== true ? 'mixed' : 'direct';
  return !isBuiltIn(tables, before) && isWhole(tokens, first, inside, attribution) ? 'direct' : 'mixed';
}

/** Words with a capital behind a word: said as a sentence where they end one, or end like one. */
function isWhole(
  tokens: readonly Token[],
  first: number,
  inside: string,
  attribution: Attribution | null,
): boolean {
  if (isOwnSentence(tokens, first)) return true;
  return attribution !== null && /[.!?…,][”"’]*$/.test(inside) && inside.length > 20;
}

function opensSentence(
  tokens: readonly Token[],
  first: number,
  attribution: Attribution | null,
  capital: boolean,
): Form {
  const after = tokens[first + 1];
  if (after === undefined || after.kind === 'stop' || attribution?.near === true) return 'direct';
  if (attribution !== null && attribution.cue.from <= first + 3 && attribution.side === 'right')
    return 'direct';
  return capital && isOwnSentence(tokens, first) ? 'direct' : 'mixed';
}

/** “X said, Q” and “said X, Q”: the verb leads in the words. */
function isLedIn(attribution: Attribution | null): boolean {
  return attribution?.side === 'left' && attribution.near;
}

/** Words that cannot end a clause: what stands behind them in marks is part of it. */
function isBuiltIn(tables: LanguageTables, before: Token): boolean {
  return (
    tables.determiners.has(before.form) ||
    tables.prepositions.has(before.form) ||
    tables.complementizers.has(before.form) ||
    tables.copulas.has(before.form) ||
    tables.pronouns.get(before.form)?.subject === true
  );
}
