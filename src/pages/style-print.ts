/** On A4: the article, then its findings; nothing depends on colour, no card is cut, what is folded is printed. */
export const PRINT_STYLE = `
@page { size: A4; margin: 18mm 17mm 20mm; }
@media print {
  :root { --paper: #fff; --card: #fff; --glow: transparent; --del: transparent; --ins: transparent; }
  html { font-size: 9.5pt; }
  body { padding: 0; max-width: none; }
  main { display: block; break-before: page; border: 0; }
  .article { position: static; max-height: none; overflow: visible; padding: 0; }
  .text { max-width: none; padding: 0; font-size: 11pt; line-height: 1.5; columns: 1; orphans: 3; widows: 3; }
  .strip { grid-template-columns: repeat(4, 1fr); column-gap: 3mm; margin: 5mm 0; }
  .strip .apart { border-left: 0; padding-left: 0; }
  .folded > summary { display: none; }
  .entries a { grid-template-columns: 6mm 36mm minmax(0, 1fr) 44mm; }
  .entries .words, .entries .who { grid-column: auto; }
  .entries .words { white-space: normal; }
  .card { padding: 3mm 4mm; margin-bottom: 4mm; }
  .card .label { margin-top: 2mm; }
  .header { display: flex; flex-wrap: wrap; column-gap: 6mm; border-top: 1px solid var(--rule); }
  .header div { display: flex; gap: 2mm; border: 0; padding: 1mm 0 0; }
  .crosshead, main h2 { break-after: avoid; }
  .entries li, .strip li, .card { break-inside: avoid; }
  .card { border-left-width: 1.5mm; }
  a { text-decoration: none; }
  .spliced { --weight: 1px; }
  details::details-content { content-visibility: visible; block-size: auto; }
  summary { list-style: none; }
  .colophon { break-inside: avoid; }
}
`;
