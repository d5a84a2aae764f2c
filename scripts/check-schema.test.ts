import { readFileSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { migrate } from '#kernel/migrate.ts';
import { databaseUrlOf } from '#server/test/template.ts';
import { keptTypes, typesOf } from './check-schema.ts';

const NAME = `test_types_${process.pid}`;
const url = databaseUrlOf(inject('databaseUrl'), NAME);

async function query(on: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: on });
  await client.connect();
  await client.query(text);
  await client.end();
}

beforeAll(async () => {
  await query(inject('databaseUrl'), `create database ${NAME}`);
  await migrate(url);
});
afterAll(() => query(inject('databaseUrl'), `drop database ${NAME}`));

test('the kept types are those of the migrations; a column more is seen', async () => {
  const kept = readFileSync(keptTypes, 'utf8').trim();
  expect(typesOf(url)).toBe(kept);
  await query(url, 'alter table users add column shoe_size int not null');
  expect(typesOf(url)).not.toBe(kept);
  expect(typesOf(url)).toContain('shoe_size: number');
});
