/** The cards of the findings, and the foot of the page. */
export const CARD_STYLE = `
.card { background: var(--card); border: 1px solid var(--rule); border-left: 4px solid var(--v); border-radius: 3px; padding: 1rem 1.25rem 1.1rem; margin-bottom: 1.1rem; scroll-margin-top: 1rem; font-size: .875rem; }
.card.warned { border-left-style: double; border-left-width: 8px; }
.card:target { box-shadow: 0 0 0 3px var(--glow), 0 0 0 4px var(--v); }
.card header { display: flex; flex-wrap: wrap; gap: .2rem .9rem; align-items: baseline; }
.card h3 { font: inherit; font-size: 1rem; }
.card h3 .number { display: inline-block; min-width: 1.5rem; margin-right: .55rem; font-weight: 600; color: var(--ink); }
.flags { display: flex; flex-wrap: wrap; gap: .15rem .8rem; color: var(--soft); font-size: .8125rem; }
.strong { color: var(--ink); font-weight: 600; }
.why { margin-top: .45rem; max-width: 65ch; }
.card .label { margin: .9rem 0 .3rem; }
.said, .passage { font: 1.0625rem/1.55 var(--serif); max-width: 65ch; }
.passage b { font-weight: inherit; }
.passage .around { color: var(--soft); }
.passage { border-left: 1px solid var(--faint); padding-left: .9rem; }
del { background: var(--del); text-decoration: line-through 1.5px var(--red); padding: 0 .15em; border-radius: 2px; }
ins { background: var(--ins); text-decoration: underline 2px var(--green); text-underline-offset: .18em; font-weight: 600; padding: 0 .15em; border-radius: 2px; }
.left-out { background: var(--ins); font-style: italic; padding: 0 .15em; border-radius: 2px; }
.left-out::before { content: "["; font-style: normal; }
.left-out::after { content: "]"; font-style: normal; }
.key { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; font-size: .75rem; color: var(--soft); margin-top: .35rem; }
.key ins { font-weight: 400; }
.attribution { width: 100%; border-collapse: collapse; margin: .8rem 0 0; font-size: .8125rem; line-height: 1.4; table-layout: fixed; }
.attribution :is(th, td) { text-align: left; vertical-align: top; font-weight: 400; padding: .28rem .75rem .28rem 0; }
.attribution :is(th:first-child, td:first-child) { width: 5.5rem; color: var(--soft); }
.attribution :is(th, td):last-child { width: 34%; padding-right: 0; }
.attribution thead th { color: var(--soft); font-size: .75rem; padding-bottom: .1rem; }
.attribution tbody tr { border-top: 1px solid var(--rule); }
.attribution .differs td { font-weight: 600; }
.attribution .flag { display: inline-block; margin-left: .5em; color: var(--red); }
.header { font-size: .8125rem; line-height: 1.45; color: var(--soft); }
.header div { display: grid; grid-template-columns: 5.5rem minmax(0, 1fr); border-top: 1px solid var(--rule); padding: .28rem 0; }
.header dd { color: var(--ink); overflow-wrap: anywhere; }
.cite { display: grid; grid-template-columns: 5.5rem minmax(0, 1fr); align-items: baseline; margin-top: .3rem; }
.card .cite .label { margin: 0; font-size: .6875rem; }
code { font: .78rem/1.5 var(--mono); overflow-wrap: anywhere; }
.cite code { background: var(--paper); border: 1px solid var(--rule); border-radius: 2px; padding: .4rem .6rem; user-select: all; }
.anchored + .anchored { border-top: 1px dashed var(--faint); margin-top: 1rem; }
.card details { margin-top: .9rem; border-top: 1px solid var(--rule); padding-top: .6rem; }
.card summary { color: var(--soft); }
.card .folded { border-top: 0; padding-top: 0; margin-top: .6rem; }
.folded .short-source { padding-left: .25rem; }
.passages li { margin-top: .7rem; }
.passages .passage { font-size: 1rem; }
.short-source { font-size: .8125rem; color: var(--soft); }
.passages .short-source { display: block; padding-left: .95rem; margin-top: .2rem; }
.article-says { margin-top: .6rem; }
.article-says .label { margin-right: .5rem; }
.colophon { border-top: 1px solid var(--rule); margin-top: 2rem; padding-top: 1.2rem; color: var(--soft); font-size: .875rem; max-width: 65ch; }
.colophon p { margin-bottom: .35rem; }
.colophon .what { font: 1.0625rem/1.5 var(--serif); color: var(--ink); }
@media (max-width: 30rem) {
  .card { padding: .9rem .9rem 1rem; }
  .cite { grid-template-columns: minmax(0, 1fr); }
  .attribution :is(th:first-child, td:first-child) { width: 4.2rem; }
  .header div { grid-template-columns: 4.2rem minmax(0, 1fr); }
}
`;
