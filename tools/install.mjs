// What `npm run demo` and `npm test` do first on a machine that has only Node, npm and git.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const STAMP = join(ROOT, 'node_modules', '.recolement-installed');

/** Installs the locked packages, unless these very ones are there. Ends the program where it cannot be done. */
export function installPackages() {
  requireNode();
  const wanted = lockHash();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  console.log('Installing packages (better-sqlite3 may compile for a minute or two)…');
  run('npm', ['ci', '--no-audit', '--no-fund'], { ...process.env, ...ownHeaders() });
  writeFileSync(STAMP, wanted);
}

/** Runs a command in the project, its output shown; ends the program with its code where it fails. */
export function run(command, args, env = process.env) {
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    env,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) console.error(`${command}: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

/**
 * Where a native package has no prebuilt file it is compiled, and node-gyp would download Node's headers for it.
 * Many installations have them beside Node: then nothing is downloaded, and it works without a network.
 */
function ownHeaders() {
  const prefix = dirname(dirname(realpathSync(process.execPath)));
  const found = existsSync(join(prefix, 'include', 'node', 'node.h'));
  return found ? { npm_package_config_node_gyp_nodedir: prefix } : {};
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Récolement needs Node 20.19 or newer; this is ${process.versions.node}. See nodejs.org.`);
  process.exit(2);
}

function lockHash() {
  // A native package fits one version of Node only.
  const lock = readFileSync(join(ROOT, 'package-lock.json'));
  return createHash('sha256').update(lock).update(process.versions.modules).digest('hex');
}
