import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import ssh2 from 'ssh2';
import { createSshKey } from '#connectors/remote/double/ssh-key.ts';
import { encode } from '#connectors/remote/decode.ts';
import { printUsers } from '#connectors/terminal-servers/double/windows-print.ts';
import { windowsSession, type WindowsState } from '#connectors/terminal-servers/double/windows-state.ts';

// Many terminal servers behind one SSH port, told apart by the account: what each says of its sessions, byte for byte, without a
// program being started. `POST /flip?host=3&session=7` disconnects somebody, or lets them come back.

const { HOSTS = '0', SESSIONS = '0' } = process.env;
const hosts = Array.from({ length: Number(HOSTS) }, (_, host): WindowsState => ({
  language: 'ru', encoding: 'cp866', moods: {}, calls: [], shown: [],
  sessions: Array.from({ length: Number(SESSIONS) }, (_, at) => windowsSession(at + 2, `user${host}-${at}`)),
}));
const key = createSshKey();

const ssh = new ssh2.Server({ hostKeys: [key.private] }, (connection) => {
  let host: WindowsState | undefined;
  connection.on('error', () => {});
  connection.on('authentication', (context) => {
    host = hosts[Number(context.username.replace('portal', ''))];
    if (context.method === 'password' && host) context.accept();
    else context.reject(['password']);
  });
  connection.on('session', (accept) => {
    accept().on('exec', (start) => {
      const channel = start();
      channel.write(encode(host ? printUsers(host) : '', 'cp866'));
      channel.exit(0);
      channel.end();
    });
  });
});
await new Promise<void>((resolve) => void ssh.listen(0, '127.0.0.1', resolve));

const control = createServer((request, response) => {
  const { searchParams } = new URL(request.url ?? '', 'http://localhost');
  const session = hosts[Number(searchParams.get('host'))]?.sessions[Number(searchParams.get('session'))];
  if (session) session.name = session.name === '' ? `rdp-tcp#${session.id}` : '';
  response.end();
});
control.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ port: (ssh.address() as AddressInfo).port, hostKey: key.fingerprint, control: `http://127.0.0.1:${(control.address() as AddressInfo).port}` })));
