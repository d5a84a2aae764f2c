import { cleanLine } from '#kernel/clean-line.ts';
import { decode } from '../remote/decode.ts';
import type { RemoteHost } from '../remote/port.ts';
import { trouble, type Trouble } from '../trouble.ts';
import { endAndSee, usualPatience, type Patience } from './ending.ts';
import { readConnections } from './linux/connections.ts';
import { readLogind } from './linux/logind.ts';
import * as scripts from './linux/scripts.ts';
import type { LinuxSession } from './linux/session.ts';
import { readXrdp } from './linux/xrdp.ts';
import { messageText } from './message.ts';
import type { TerminalServer } from './port.ts';
import { findSeen } from './seen.ts';

export interface LinuxSettings {
  /** Its account must be root's: sessions are other people's. */
  readonly host: RemoteHost;
  /** Who knows of sessions there: systemd-logind, or xrdp alone. */
  readonly sessions: 'logind' | 'xrdp';
  readonly patience?: Patience;
}

/** For a box that nobody closes. */
const SHOWN_SECONDS = 15 * 60;

const ways = {
  logind: { list: scripts.LIST_LOGIND, read: readLogind, end: scripts.END_LOGIND },
  xrdp: { list: scripts.LIST_XRDP, read: readXrdp, end: scripts.END_XRDP },
};

/** Linux with xrdp. */
export function createLinuxServer({ host, sessions: keeper, patience = usualPatience }: LinuxSettings): TerminalServer {
  const way = ways[keeper];

  async function run(script: string, args: readonly string[] = [], text = ''): Promise<{ kind: 'said'; out: string } | Trouble> {
    const ran = await host.run({ program: 'sh', args: ['-c', script, 'sh', ...args], input: Buffer.from(text, 'utf8'), timeoutMs: patience.answerMs });
    if (ran.kind === 'trouble') return ran;
    if (ran.code === 0) return { kind: 'said', out: decode(ran.stdout, 'auto') };
    const line = cleanLine(decode(ran.stderr, 'auto')).slice(0, 200);
    return trouble(/permission denied|access denied|not permitted|interactive authentication/i.test(line) ? 'denied' : 'unexpected', line === '' ? `ended with code ${ran.code}` : line);
  }

  async function list(): Promise<{ kind: 'listed'; sessions: LinuxSession[] } | Trouble> {
    const said = await run(way.list);
    if (said.kind === 'trouble') return said;
    const [known = '', unixSockets, tcpSockets] = said.out.split(/^===$/m);
    const sessions = unixSockets === undefined || tcpSockets === undefined ? null : way.read(known, readConnections(unixSockets, tcpSockets));
    return sessions ? { kind: 'listed', sessions } : trouble('unexpected', keeper === 'xrdp' ? 'no session manager of xrdp runs there' : 'loginctl printed no sessions');
  }

  async function signal({ id }: LinuxSession, name: 'TERM' | 'KILL'): Promise<Trouble | null> {
    const said = await run(way.end, [id, name]);
    return said.kind === 'trouble' ? said : null;
  }

  return {
    listSessions: list,
    endSession: (seen) => endAndSee({ list, end: (session) => signal(session, 'TERM'), force: (session) => signal(session, 'KILL') }, seen, patience),
    async tell(seen, text) {
      const listed = await list();
      if (listed.kind === 'trouble') return listed;
      const session = findSeen(listed.sessions, seen);
      if (typeof session === 'string') return { kind: session };
      if (session.display === null) return trouble('unexpected', 'the session has no screen that we know of');
      const said = await run(scripts.SHOW, [session.account, session.display, String(SHOWN_SECONDS)], messageText(text, '\n'));
      return said.kind === 'trouble' ? said : { kind: 'told' };
    },
    async look() {
      const [listed, messenger] = await Promise.all([list(), run(scripts.FIND_MESSENGER)]);
      if (listed.kind === 'trouble') return listed;
      if (messenger.kind === 'trouble') return messenger;
      return { kind: 'seen', facts: [{ name: 'sessions', value: String(listed.sessions.length) }, { name: 'messages', value: messenger.out.trim().split('/').at(-1) ?? '' }] };
    },
    close: () => host.close(),
  };
}
