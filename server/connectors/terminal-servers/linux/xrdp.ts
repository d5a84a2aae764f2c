import { bareLogin } from '../seen.ts';
import type { Connections } from './connections.ts';
import type { LinuxSession } from './session.ts';

const LINE = /^\s*(?<pid>\d+)\s+(?<parent>\d+)\s+(?<user>\S+)\s+(?<started>\w{3} \w{3} +\d+ [\d:]{8} \d{4})\s+(?<program>\S+)\s+(?<args>.*)$/;

/** A session is a process of the session manager with a screen below it; both end together. Null: not what ps prints, or no manager runs. */
export function readXrdp(processes: string, connections: Connections): LinuxSession[] | null {
  const lines = processes.split('\n').filter((line) => line.trim() !== '');
  const known = lines.map((line) => LINE.exec(line)?.groups ?? {});
  const managers = new Set(known.filter(({ program = '' }) => program.startsWith('xrdp-')).map(({ pid = '' }) => pid));
  if (managers.size === 0 || known.some(({ pid }) => pid === undefined)) return null;
  return known.flatMap(({ program = '', parent: id = '', user = '', started = '', args = '' }) => {
    const display = /(?:^|\s):(\d+)(?:\s|$)/.exec(args)?.[1];
    if (program.startsWith('xrdp-') || display === undefined || !managers.has(id)) return [];
    const address = connections.get(Number(display));
    return [{
      id, login: bareLogin(user), account: user, display: `:${display}`,
      state: address === undefined ? 'disconnected' as const : 'active' as const,
      idleSeconds: null,
      startedAt: new Date(`${started} UTC`),
      address: address ?? null,
    }];
  });
}
