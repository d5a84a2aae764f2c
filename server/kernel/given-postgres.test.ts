import net from 'node:net';
import { expect, inject, test } from 'vitest';
import { checkGivenPostgres } from './given-postgres.ts';

const url = new URL(inject('databaseUrl'));

test('takes a PostgreSQL of a version that we know', async () => {
  await expect(checkGivenPostgres(url.href, null)).resolves.toEqual({ servingUser: decodeURIComponent(url.username) });
});

test('names the variable and the reason, never the address', async () => {
  const missing = new URL(url);
  missing.pathname = '/no_such_database';
  await expect(checkGivenPostgres(missing.href, null)).rejects.toThrow(/^DATABASE_URL: found no answer \(3D000\), expected the address of a PostgreSQL of 15 to 18/);
});

test('an address where nothing listens', async () => {
  const server = net.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  await expect(checkGivenPostgres(`postgres://kabinet:secret@127.0.0.1:${port}/kabinet`, null)).rejects.toThrow(/^DATABASE_URL: found no answer \(ECONNREFUSED\)/);
});
