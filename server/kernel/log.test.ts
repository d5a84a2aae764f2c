import { expect, inject, test } from 'vitest';
import pg from 'pg';
import { createLog } from './log.ts';

function capture() {
  const lines: string[] = [];
  return { log: createLog('info', { write: (line: string) => void lines.push(line) }), lines };
}

test('a database error is told without the values that its text repeats', async () => {
  const { log, lines } = capture();
  const client = new pg.Client({ connectionString: inject('databaseUrl') });
  await client.connect();
  await client.query('create temp table people (phone text primary key)');
  await client.query("insert into people values ('+79001112233')");
  const error = await client.query("insert into people values ('+79001112233')").catch((failure: unknown) => failure);
  await client.end();
  log.error({ err: new Error('the change failed', { cause: error }) }, 'failed');
  log.error({ err: error }, 'failed');
  expect(lines).toHaveLength(2);
  expect(lines.join('')).not.toContain('79001112233');
  expect(JSON.parse(lines[1] ?? '')).toMatchObject({ err: { type: 'database', code: '23505', table: 'people', constraint: 'people_pkey' } });
});

test('one event is one line of JSON, whatever is in it', () => {
  const { log, lines } = capture();
  log.warn({ detail: 'a\r\n{"level":60}\u001b[31m\u2028b' }, 'odd\ntext');
  expect(lines).toHaveLength(1);
  expect(lines[0]?.trimEnd()).not.toMatch(/[\r\n\u001b]/);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ msg: 'odd\ntext' });
});
