import type { ArrangedNode } from './types.js';

/** The numbers of the pieces that bear the id of a mail, ascending; none for a mail known only by reference. */
export function serialsOf({ copy, twins }: Pick<ArrangedNode, 'copy' | 'twins'>): number[] {
  if (copy === null) return [];
  if (twins === null) return [copy.serial];
  return [copy, ...twins].map(({ serial }) => serial).sort((a, b) => a - b);
}
