import { describe, expect, it } from 'vitest';
import { makeDocx } from './make-docx.js';
import { makePdf } from './make-pdf.js';

describe('the makers of fixtures', () => {
  it('give the same bytes for the same plan', () => {
    const plan = { title: 'É', author: 'Z', paragraphs: ['« un »', 'two (2)'] };
    expect(makePdf(plan)).toEqual(makePdf(plan));
    expect(makeDocx(plan)).toEqual(makeDocx(plan));
  });

  it('lead the cross-reference table of a PDF to its objects', () => {
    const file = Buffer.from(makePdf({ paragraphs: ['été'] })).toString('latin1');
    const offsets = [...file.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset));
    expect(offsets).toHaveLength(6);
    for (const [index, offset] of offsets.entries()) {
      expect(file.slice(offset)).toMatch(new RegExp(`^${index + 1} 0 obj`));
    }
  });
});
