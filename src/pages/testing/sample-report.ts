export { makeReport, type Sample } from './make-report.js';
export { RAZ_CLAIR } from './raz-clair.js';
export { TIDAL_PAPERS } from './tidal-papers.js';
