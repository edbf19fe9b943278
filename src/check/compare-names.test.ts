import { describe, expect, it } from 'vitest';
import { compareName } from './compare-names.js';

describe('compareName', () => {
  it.each([
    ['Marsh', 'Alan Marsh <alan@rocket.example>', 'same'],
    ['Alan Marsh', 'marsh@rocket.example', 'same'],
    ['Mr. Marsh', 'Alan Marsh', 'same'],
    ['M. Élie Durand', 'Elie Durand <ed@lab.example>', 'same'],
    ['Éloïse Le Guen', 'E. Le Guen <e.leguen@lab.example>', 'same'],
    ['Eloise Le Guen', 'eloise.leguen@lab.example', 'same'],
    ['Fintan Gorrick', 'Gorrick, Fintan (Board)', 'same'],
    ['Fintan Gorrick', 'D. F. Gorrick', 'same'],
    ['Fintan Gorrick', 'fgorrick@lab.example', 'same'],
    ['T. P. Oyelade-Finn', 'Thomas Oyelade-Finn', 'other'],
    ['Errol Marsh', 'Alan Marsh', 'other'],
    ['Suvorin', 'Alan Marsh <alan@rocket.example>', 'other'],
    ['Suvorin', '', 'unclear'],
    ['', 'Alan Marsh', 'unclear'],
  ])('%s and %s: %s', (said, written, answer) => {
    expect(compareName(said, written)).toBe(answer);
  });
});
