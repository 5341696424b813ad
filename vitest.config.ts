import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests of pure functions share the modules of a worker: loading them takes longer than most tests do. */
const PURE = [
  'test/core/**/*.test.ts',
  'test/discord/cards/**/*.test.ts',
  'test/terminal/views/*.test.ts',
];

export default defineConfig({
  test: {
    // Many tests wait for processes of their own, so that two cores have room for two of them.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Tests that start the real program as a child process share two cores with the others, and
    // perhaps with other machines.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 30_000 } },
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      { extends: true, test: { name: 'whole', include: ['test/**/*.test.ts'], exclude: PURE } },
    ],
  },
});
