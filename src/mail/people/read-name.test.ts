import { describe, expect, it } from 'vitest';
import { readName } from './read-name.js';

/** A name as read: form, first, middle and family name with the generation. */
function told(written: string): string {
  const { form, first, middle, family, generation } = readName(written);
  return [form, first, ...middle, family, generation].filter((part) => part !== '').join(' ');
}

describe('reading a name', () => {
  it.each([
    ['Ana Roe', 'full ana roe'],
    ['"Roe, Ana"', 'full ana roe'],
    ['roe, ana [mailto:ana@acme.example]', 'full ana roe'],
    ['Roe, Ana K. (Legal Dept)', 'full ana k roe'],
    ['ROE Ana', 'full ana roe'],
    ['LE GUEN Éloïse', 'full eloise leguen'],
    ['Le Guen, Éloïse', 'full eloise leguen'],
    ['Éloïse Le Guen', 'full eloise leguen'],
    ['ROE Jean-Pierre', 'full jeanpierre roe'],
    ['O’Neil, Seán', 'full sean oneil'],
    ['M. Jean DUPONT', 'full jean dupont'],
    ['Me Bertrand Collandre, avocat', 'full bertrand collandre'],
    ['Dr. Ana Roe, Ph.D.', 'full ana roe'],
    ['Roe, John Jr.', 'full john roe jr'],
    ['John Roe III', 'full john roe iii'],
    ['Ana Roe - Acme Corp', 'full ana roe'],
    ['Ana Roe/PAR/ACME@ACME', 'full ana roe'],
    ['Иван Петров', 'full иван петров'],
    ['T.P. Oyelade-Finn', 'initialled t p oyeladefinn'],
    ['Mme Dupont', 'single dupont dupont'],
    ['ana.roe@acme.example', 'none'],
    ['ana.roe at acme.example', 'none'],
    ['acme-quay.com', 'none'],
    ['', 'none'],
    ['Ana & Ben Roe', 'group anabenroe'],
    ['Ana Roe (via the quay)', 'group anaroe'],
    ['Tides Mailing List', 'group tidesmailinglist'],
    ['Cabinet Roe', 'group cabinetroe'],
    ['e-mail', 'group email'],
  ])('%s: %s', (written, expected) => {
    expect(told(written)).toBe(expected);
  });
});
