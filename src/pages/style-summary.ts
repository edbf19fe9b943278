/** The head of the page: masthead, figures, and the list of what to look at first. */
export const SUMMARY_STYLE = `
.masthead { max-width: 60rem; }
.eyebrow { font-size: .8125rem; color: var(--soft); letter-spacing: .02em; }
h1 { font: 500 clamp(1.75rem, 1.2rem + 2vw, 2.75rem)/1.15 var(--serif); margin: .5rem 0 .6rem; text-wrap: balance; }
.byline { color: var(--soft); font-size: .9375rem; }
.strip { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); border-block: 1px solid var(--rule); margin: 1.75rem 0 2rem; }
.strip li { padding: .9rem .75rem 1rem 0; }
.strip b { display: block; font: 400 2rem/1.1 var(--serif); font-variant-numeric: lining-nums; margin-bottom: .3rem; }
.strip .verdict { display: grid; grid-template-columns: 1.3em minmax(0, auto); justify-content: start; font-size: .8125rem; line-height: 1.65; white-space: normal; }
.strip .apart { border-left: 1px solid var(--rule); padding-left: 1rem; }
.strip .none b { color: var(--faint); }
.strip .none .verdict { font-weight: 400; }
.first { margin-bottom: 2.5rem; }
.first h2 { margin-bottom: .5rem; }
.first details { margin-top: .6rem; }
.first summary { color: var(--soft); font-size: .875rem; padding: .3rem 0; }
.entries a { display: grid; grid-template-columns: 2.25rem 11rem minmax(0, 1fr) minmax(0, 22rem); column-gap: .75rem; align-items: baseline; padding: .42rem 0; border-top: 1px solid var(--rule); text-decoration: none; font-size: .875rem; }
.entries a:hover { background: var(--card); }
.entries a:hover .words { text-decoration: underline; text-decoration-color: var(--faint); }
.entries .number { text-align: right; color: var(--soft); }
.entries .words { font: 1rem/1.4 var(--serif); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.entries .who { color: var(--soft); }
@media (max-width: 62rem) {
  .entries a { grid-template-columns: 1.75rem minmax(0, 1fr); row-gap: .2rem; }
  .entries .words, .entries .who { grid-column: 2; }
  .strip { grid-template-columns: repeat(auto-fit, minmax(7.5rem, 1fr)); }
  .strip .apart { border-left: 0; padding-left: 0; }
}
@media screen and (max-width: 30rem) {
  .strip { grid-template-columns: repeat(2, minmax(0, 1fr)); padding: .5rem 0; }
  .strip li { display: flex; gap: .6rem; align-items: baseline; padding: .35rem .5rem .35rem 0; }
  .strip b { font-size: 1.375rem; margin: 0; }
  .entries .words { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; white-space: normal; }
}
`;
