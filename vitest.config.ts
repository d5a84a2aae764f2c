import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{contract,server,scripts,web}/**/*.test.{ts,tsx}'],
    globalSetup: ['server/test/global-setup.ts'],
    setupFiles: ['server/test/no-network.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 90_000,
    hookTimeout: 90_000,
    // What is waited for comes when it comes: a busy machine is no fault.
    expect: { poll: { timeout: 15_000 } },
  },
});
