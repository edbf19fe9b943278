import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Whole runs of the command line spell out their own language and colours.
    env: { LANG: 'C.UTF-8', NO_COLOR: '1', TZ: 'UTC' },
  },
});
