import { defineConfig } from 'vitest/config';

/** Real servers from the system's packages, on loopback; apart from `npm test`, one after the other. */
export default defineConfig({
  test: {
    include: ['e2e/real/**/*.test.ts'],
    globalSetup: ['server/test/global-setup.ts'],
    setupFiles: ['server/test/no-network.ts'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
