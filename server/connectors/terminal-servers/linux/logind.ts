import { bareLogin } from '../seen.ts';
import type { Connections } from './connections.ts';
import type { LinuxSession } from './session.ts';

/** Blocks of `Key=value`, the moment of asking before them. Null: not what we asked for. */
export function readLogind(text: string, connections: Connections): LinuxSession[] | null {
  const [now = '', ...blocks] = text.trim().split(/\n\n+/);
  if (!/^\d+$/.test(now)) return null;
  const sessions: LinuxSession[] = [];
  for (const block of blocks) {
    const fields = new Map(block.split('\n').map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
    const field = (name: string) => fields.get(name) ?? '';
    if (!/^\w+$/.test(field('Id')) || field('Name') === '') return null;
    // Of one that is closing only programs are left that outlive the person's being in.
    if (field('Class') !== 'user' || !/^(?:x11|wayland|mir)$/.test(field('Type')) || field('State') === 'closing') continue;
    const display = [field('Display'), field('TTY')].find((place) => /^:\d+/.test(place))?.replace(/\..*$/, '') ?? null;
    const address = display === null ? undefined : connections.get(Number(display.slice(1)));
    sessions.push({
      id: field('Id'), login: bareLogin(field('Name')), account: field('Name'), display,
      state: display !== null && address === undefined ? 'disconnected' : 'active',
      idleSeconds: field('IdleHint') === 'yes' ? Math.max(0, Number(now) - Math.floor(Number(field('IdleSinceHint')) / 1e6)) : null,
      startedAt: momentOf(field('Timestamp')),
      address: address ?? (field('RemoteHost') || null),
    });
  }
  return sessions;
}

/** `Wed 2041-05-01 09:12:40 UTC`. */
function momentOf(text: string): Date | null {
  const [, day, time] = /(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) UTC$/.exec(text) ?? [];
  return day === undefined ? null : new Date(`${day}T${time}Z`);
}
