/** Who may import whom: see ARCHITECTURE.md. Each row: a folder, and the folders it may know. */
const KNOWS = {
  text: [],
  record: ['text'],
  language: ['text'],
  intake: ['mail', 'record', 'language', 'text'],
  mail: ['record', 'text'],
  statements: ['language', 'mail', 'record', 'text'],
  check: ['statements', 'language', 'mail', 'record', 'text'],
  pages: ['check', 'statements', 'language', 'mail', 'intake', 'record', 'text'],
};

const mayKnow = Object.entries(KNOWS).map(([folder, known]) => ({
  name: `${folder}-knows-only-its-own`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: [folder, ...known].map((name) => `^src/${name}/`) },
}));

module.exports = {
  forbidden: [
    ...mayKnow,
    {
      name: 'through-the-front-door',
      comment: 'Another folder is reached through its index.ts, and through nothing else.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/[^/]+/.+', pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$'] },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'sql-behind-the-record',
      comment: 'Only record/ and the store.ts files speak SQL.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/record/', '/store\\.ts$'] },
      to: { path: 'node_modules/(better-sqlite3|kysely)/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.test\\.ts$' },
  },
};
