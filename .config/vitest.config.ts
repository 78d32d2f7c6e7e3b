import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    setupFiles: ['test/seed.ts'],
    maxWorkers: '100%',
    reporters: process.env['DBD_TEST_JSON']
      ? ['default', ['json', { outputFile: process.env['DBD_TEST_JSON'] }]]
      : ['default'],
  },
});
