import { describe, expect, it } from 'vitest';
import { reportStyle } from './style.js';

/** The colours of the page by name: for the light and for the dark. */
const [LIGHT = {}, DARK = {}] = [...reportStyle(0).matchAll(/:root \{(.*?)\}/gs)].map(([, block = '']) =>
  Object.fromEntries(
    [...block.matchAll(/--(\w+): (#[0-9a-f]{6})/g)].map(([, name = '', colour = '']) => [name, colour]),
  ),
);

/** Relative luminance and contrast as WCAG 2.1 defines them. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('reportStyle', () => {
  it.each(['ink', 'soft', 'green', 'teal', 'blue', 'amber', 'violet', 'red'])(
    'keeps %s readable on paper and on cards, in light and in dark (WCAG AA)',
    (name) => {
      for (const colours of [LIGHT, DARK]) {
        for (const ground of ['paper', 'card', 'glow', 'del', 'ins']) {
          expect(contrast(colours[name] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
        }
      }
    },
  );

  it('gives every verdict a line of its own, so that none depends on colour', () => {
    const lines = [...reportStyle(0).matchAll(/--line: (\w+); --weight: ([\d.]+px)/g)].map(([line]) => line);
    expect(lines).toHaveLength(6);
    expect(new Set(lines).size).toBe(6);
  });
});
