// The tests of pages need a browser. Where this script may install one (Debian, root), it does.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where systems keep Chromium; RECOLEMENT_CHROMIUM names another. */
export const CHROMIUM_PATHS = [
  process.env.RECOLEMENT_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].filter(Boolean);

/** Installs Chromium where there is none and it can be had; otherwise the browser tests say that they are skipped. */
export function installChromium() {
  if (CHROMIUM_PATHS.some((path) => existsSync(path))) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log('Installing Chromium for the tests of pages…');
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'],
    options,
  );
}
