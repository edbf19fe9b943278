import { describe, expect, it } from 'vitest';
import { compareName } from './compare-names.js';

describe('compareName', () => {
  it.each([
    ['Musk', 'Elon Musk <elon@rocket.example>', 'same'],
    ['Elon Musk', 'musk@rocket.example', 'same'],
    ['Mr. Musk', 'Elon Musk', 'same'],
    ['M. Élie Durand', 'Elie Durand <ed@lab.example>', 'same'],
    ['Éloïse Le Guen', 'E. Le Guen <e.leguen@lab.example>', 'same'],
    ['Eloise Le Guen', 'eloise.leguen@lab.example', 'same'],
    ['Fintan Gorrick', 'Gorrick, Fintan (Board)', 'same'],
    ['Fintan Gorrick', 'D. F. Gorrick', 'same'],
    ['Fintan Gorrick', 'fgorrick@lab.example', 'same'],
    ['T. P. Oyelade-Finn', 'Thomas Oyelade-Finn', 'other'],
    ['Errol Musk', 'Elon Musk', 'other'],
    ['Sutskever', 'Elon Musk <elon@rocket.example>', 'other'],
    ['Sutskever', '', 'unclear'],
    ['', 'Elon Musk', 'unclear'],
  ])('%s and %s: %s', (said, written, answer) => {
    expect(compareName(said, written)).toBe(answer);
  });
});
