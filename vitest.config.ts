import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Tests that start the real program as a child process share two cores with the others.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
