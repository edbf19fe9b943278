/**
 * Characters that would let a text move, hide or recolour what stands around it: C0 and C1 controls but for tab
 * and line ends, and the bidirectional embeddings, overrides and isolates (Unicode Standard Annex 9).
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these very characters are looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** The text with such characters named instead of obeyed: U+202E becomes "⟨U+202E⟩". */
export function showControls(text: string): string {
  return text.replace(CONTROLS, (control) => {
    const code = control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `⟨U+${code}⟩`;
  });
}

/** The same on one line: white space of any kind becomes one space, but spaces that do not break are kept. */
export function onOneLine(text: string): string {
  return showControls(text)
    .replace(/[\t\n\r \u2028\u2029]+/g, ' ')
    .trim();
}
