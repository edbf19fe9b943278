// tsc writes plain files; the command of the package must be one that a shell can start.
import { chmodSync } from 'node:fs';

chmodSync(new URL('../dist/cli/main.js', import.meta.url), 0o755);
