import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Many tests wait for processes of their own, so that two cores have room for two of them.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Tests that start the real program as a child process share two cores with the others.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
