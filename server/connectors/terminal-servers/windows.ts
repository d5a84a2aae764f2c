import type { Encoding } from '../remote/decode.ts';
import type { RemoteHost } from '../remote/port.ts';
import { trouble, type Trouble } from '../trouble.ts';
import { endAndSee, usualPatience, type Patience } from './ending.ts';
import type { TerminalServer, TerminalSession } from './port.ts';
import { bareLogin, findSeen } from './seen.ts';
import { numberIn, refusalOf, terminalPrograms, type Said } from './windows/programs.ts';
import { isEmpty } from './windows/qwinsta.ts';
import { readUsers, type Locale } from './windows/quser.ts';

export interface WindowsSettings extends Locale {
  readonly host: RemoteHost;
  readonly encoding: Encoding;
  /** The account that the portal comes as: its own sessions are none of a client's. */
  readonly account: string;
  readonly patience?: Patience;
}

/** What quser says when nobody is in. The Russian text is known from no source, so its verb decides and qwinsta confirms what is worded otherwise. */
const NOBODY = /^(?:no user exists for \*|не существует пользовател\S* для \*)\.?$/i;

/** Windows with Remote Desktop Services, by the programs that come with it. */
export function createWindowsServer({ host, encoding, account, patience = usualPatience, ...locale }: WindowsSettings): TerminalServer {
  const programs = terminalPrograms(host, encoding, patience);
  const own = bareLogin(account);

  /** An error is never read as "nobody is in". */
  async function list(): Promise<{ kind: 'listed'; sessions: TerminalSession[] } | Trouble> {
    const said = await programs.users();
    if (said.kind === 'trouble') return said;
    const isSilent = said.out.trim() === '';
    if (isSilent && said.code === 1 && numberIn(said.complaint) === null && (NOBODY.test(said.complaint) || (await confirmsNobody(said)))) return { kind: 'listed', sessions: [] };
    const refusal = isSilent || said.complaint !== '' ? refusalOf(said) : null;
    if (refusal) return refusal;
    const sessions = readUsers(said.out, locale);
    if (!sessions) return trouble('unexpected', 'quser printed no list of sessions');
    return { kind: 'listed', sessions: sessions.filter(({ login }) => login !== own) };
  }

  async function confirmsNobody({ complaint }: Said): Promise<boolean> {
    if (complaint === '') return false;
    const said = await programs.sessions();
    return refusalOf(said) === null && said.kind === 'said' && isEmpty(said.out) === true;
  }

  return {
    listSessions: list,
    endSession: (seen) => endAndSee({ list, end: ({ id }) => programs.logOff(id), force: ({ id }) => programs.reset(id) }, seen, patience),
    async tell(seen, text) {
      const listed = await list();
      if (listed.kind === 'trouble') return listed;
      const session = findSeen(listed.sessions, seen);
      if (typeof session === 'string') return { kind: session };
      return (await programs.show(session.id, text)) ?? { kind: 'told' };
    },
    async look() {
      const listed = await list();
      if (listed.kind === 'trouble') return listed;
      return { kind: 'seen', facts: [{ name: 'sessions', value: String(listed.sessions.length) }, { name: 'messages', value: 'msg' }] };
    },
    close: () => host.close(),
  };
}
