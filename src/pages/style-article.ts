/** The article: a column to read, which on a wide screen stays in sight beside its findings. */
export const ARTICLE_STYLE = `
main { border-top: 2px solid var(--ink); }
main h2 { padding: 1.1rem 0 1rem; }
.text { font: 1.125rem/1.65 var(--serif); max-width: 65ch; hanging-punctuation: first; }
.text p { margin-bottom: 1.05em; text-wrap: pretty; }
.text .crosshead { font-weight: 600; margin: 1.8em 0 .6em; }
mark { background: none; color: inherit; }
mark.quotation { text-decoration: underline var(--line) var(--v) var(--weight); text-underline-offset: .2em; text-decoration-skip-ink: none; scroll-margin-top: 5rem; }
mark.quotation:is(.absent, .spliced, .altered) { background: color-mix(in srgb, var(--v) 9%, transparent); }
mark mark.quotation { text-underline-offset: .42em; }
.term { text-decoration: underline dotted 1px var(--faint); text-underline-offset: .22em; }
.note { font: 600 .6875rem/1 var(--sans); vertical-align: .5em; margin-left: .15em; white-space: nowrap; }
.note a { color: var(--v); text-decoration: none; padding: .3em .1em; }
.note a:hover { text-decoration: underline; }
.note .sign { margin-left: .1em; }
.note b { color: var(--red); margin-left: .15em; font-size: 1.1em; }
@media (min-width: 62.5rem) {
  main { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); column-gap: clamp(2rem, 4vw, 4rem); }
  .text { padding-bottom: 80vh; }
  .article { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; overscroll-behavior: contain; scrollbar-width: thin; scrollbar-color: var(--rule) transparent; padding-right: 1rem; }
}
`;
