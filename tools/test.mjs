// All that `npm test` does: install what is missing, check types and style, build, run every test, and count.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPackages, ROOT } from './install.mjs';
import { installChromium } from './install-chromium.mjs';

installPackages();
installChromium();

// A log is read without a terminal: colours there are noise.
const env = process.stdout.isTTY ? process.env : { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined };
let passed = 0;
let failed = 0;
let skipped = 0;

/** A step that passes or fails as a whole. */
function step(name, command, args) {
  console.log(`\n— ${name}`);
  const { status } = spawnSync(command, args, { cwd: ROOT, env, stdio: 'inherit' });
  if (status === 0) passed++;
  else failed++;
}

const bin = (name) => join(ROOT, 'node_modules', '.bin', name);
step('types', bin('tsc'), ['-p', 'tsconfig.json', '--noEmit']);
step('style', bin('biome'), ['check', '--error-on-warnings', '.']);
step('build', 'npm', ['run', '--silent', 'build']);
runVitest();
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed === 0 ? 0 : 1);

function runVitest() {
  console.log('\n— tests');
  const results = join(mkdtempSync(join(tmpdir(), 'recolement-test-')), 'results.json');
  const args = [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
    ...process.argv.slice(2),
  ];
  const { status } = spawnSync(bin('vitest'), args, { cwd: ROOT, env, stdio: 'inherit' });
  if (!existsSync(results)) {
    failed++;
    return;
  }
  const counts = JSON.parse(readFileSync(results, 'utf8'));
  passed += counts.numPassedTests;
  failed += counts.numFailedTests;
  skipped += counts.numPendingTests + counts.numTodoTests;
  // A file that cannot be loaded fails no test of its own; nor does an error outside of tests.
  if (status !== 0 && counts.numFailedTests === 0) failed += Math.max(1, counts.numFailedTestSuites);
}
