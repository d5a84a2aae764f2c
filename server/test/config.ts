import { readConfig, type Config } from '#kernel/config.ts';

/** The configuration of tests: a fixed key, the outbox, the calendar of Moscow. */
export function testConfig(changes: Record<string, string> = {}): Config {
  return readConfig({
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    HOST: '127.0.0.1',
    PUBLIC_URL: 'http://localhost:3000',
    SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
    DATABASE_CONNECTIONS: '6',
    ...changes,
  });
}
