import http from 'node:http';
import net from 'node:net';
import tls from 'node:tls';
import pg from 'pg';
import { expect, test } from 'vitest';

// Addresses for documentation (RFC 5737, RFC 2606): nothing is there even if the guard is broken.
test.each([
  ['options', () => net.connect({ host: '192.0.2.1', port: 80 })],
  ['port and host', () => net.connect(80, 'portal.example')],
  ['a socket of its own', () => new net.Socket().connect(80, '192.0.2.1')],
  ['TLS', () => tls.connect({ host: 'portal.example', port: 443 })],
  ['HTTP', () => http.get('http://127.portal.example/')],
  ['IPv6', () => net.connect({ host: '2001:db8::1', port: 80 })],
])('the outside is not reached: %s', (_form, reach) => {
  expect(reach).toThrow(/a test tried to reach /);
});

test('not by fetch and not by PostgreSQL either', async () => {
  await expect(fetch('http://portal.example/')).rejects.toMatchObject({ cause: { message: 'a test tried to reach portal.example' } });
  await expect(new pg.Client({ host: 'portal.example' }).connect()).rejects.toThrow('a test tried to reach portal.example');
});

test('this machine is', async () => {
  const server = net.createServer((socket) => socket.end('hello')).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as net.AddressInfo;
  for (const socket of [net.connect(port, '127.0.0.1'), net.connect({ port, host: 'localhost' }), new net.Socket().connect(port, '::ffff:127.0.0.1')]) {
    const words = await new Promise((resolve, reject) => socket.once('data', (data) => resolve(data.toString())).once('error', reject));
    expect(words).toBe('hello');
  }
  await new Promise((resolve) => server.close(resolve));
});
