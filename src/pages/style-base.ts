/** Colours, faces, and the six verdicts: each has a colour and a line of its own, told apart without colour. */
export const BASE_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf6; --card: #ffffff; --ink: #1f1c18; --soft: #5d574e; --rule: #ddd7cb; --faint: #8a8377;
  --green: #2c6a3f; --teal: #2f6472; --blue: #2457a0; --amber: #8a4b00; --violet: #6b3791; --red: #a5201a;
  --glow: #fdf0b4; --del: #fbe4e0; --ins: #dff0e2;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, Charter, "Source Serif 4", Georgia, "Noto Serif", "Liberation Serif", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #171614; --card: #1f1e1b; --ink: #e9e4d9; --soft: #b3aca0; --rule: #3a3731; --faint: #8f887c;
    --green: #8fce9e; --teal: #93c9d6; --blue: #9cc0f5; --amber: #e9b266; --violet: #d0a9ee; --red: #ff9d92;
    --glow: #4a4120; --del: #4a2320; --ins: #1e3d27;
  }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 100%/1.5 var(--sans); -webkit-text-size-adjust: 100%; scroll-behavior: smooth; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0 auto; padding: 2.5rem clamp(1rem, 3vw, 3rem) 3rem; max-width: 92rem; overflow-wrap: break-word; }
h1, h2, h3, p, ul, ol, dl, dd, blockquote, table { margin: 0; padding: 0; }
ul, ol { list-style: none; }
a { color: inherit; text-decoration-color: var(--faint); text-underline-offset: .2em; }
a:focus-visible, summary:focus-visible, section:focus-visible { outline: 2px solid var(--blue); outline-offset: 2px; border-radius: 2px; }
summary { cursor: pointer; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.label, h2 { font: 600 .75rem/1.4 var(--sans); letter-spacing: .06em; color: var(--soft); text-transform: uppercase; }
.verbatim { --v: var(--green); --line: solid; --weight: 1px; }
.elided { --v: var(--teal); --line: dashed; --weight: 1.5px; }
.translated { --v: var(--blue); --line: dotted; --weight: 2.5px; }
.altered { --v: var(--amber); --line: wavy; --weight: 1.5px; }
.spliced { --v: var(--violet); --line: double; --weight: 1.5px; }
.absent { --v: var(--red); --line: solid; --weight: 4px; }
.verdict { color: var(--v, var(--ink)); font-weight: 600; white-space: nowrap; overflow-wrap: normal; }
.verdict .sign { display: inline-block; min-width: 1.2em; }
.verdict .name { text-decoration: underline var(--line, none) var(--v) var(--weight, 0); text-underline-offset: .28em; text-decoration-skip-ink: none; }
.number { font-variant-numeric: tabular-nums lining-nums; }
`;
