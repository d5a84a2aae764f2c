import { clusterFields, help, infobaseFields, print, sessionFields, summaryFields } from './rac-print.ts';
import type { RacInfobase, RacState } from './rac-state.ts';
import { texts } from './rac-texts.ts';

/** Ends a run with code 255 and these lines. */
export class Complaint extends Error {}

const CLUSTER = ['cluster', 'cluster-user', 'cluster-pwd'];
const ACCESS = ['infobase-user', 'infobase-pwd'];
const BLOCK = ['sessions-deny', 'denied-from', 'denied-to', 'denied-message', 'denied-parameter', 'permission-code', 'scheduled-jobs-deny'];
const DATE = /^(?:\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)?$/;

/** What a run prints, having changed the state if it was told to. */
export function runCommand(state: RacState, args: readonly string[]): string {
  const text = texts[state.language];
  const isNewest = state.version.startsWith('8.5');
  const known = { session: [...CLUSTER, 'session', 'infobase', ...(state.version >= '8.3.25' ? ['error-message'] : [])], infobase: [...CLUSTER, 'infobase', 'name', ...(isNewest ? [] : ACCESS), ...BLOCK] };
  if (args[0] === '--version' || args[0] === '-v') return `${state.version}\n`;
  if (args[0] === 'help' && (args[1] === 'session' || args[1] === 'infobase')) return help(args[1], known[args[1]]);

  const options = new Map<string, string>();
  const words: string[] = [];
  for (const arg of args) {
    const [, name, value] = /^--([a-z-]+)=(.*)$/s.exec(arg) ?? [];
    if (name !== undefined && value !== undefined) options.set(name, value);
    else if (arg.startsWith('-')) throw new Complaint(text.badOption(arg));
    else words.push(arg);
  }
  // The address stands before or behind the words.
  const command = words.filter((word) => !/^[\w.-]+:\d+$/.test(word)).join(' ');
  const allow = (names: readonly string[]) => {
    for (const name of options.keys()) if (!names.includes(name)) throw new Complaint(text.badOption(`--${name}=${options.get(name)}`));
  };
  const need = (name: string) => options.get(name) ?? complain(text.badOption(name));
  const enter = () => {
    if (!state.clusters.some(({ id }) => id === need('cluster'))) complain(text.administration, text.noCluster);
    const { administrator } = state;
    if (administrator && (options.get('cluster-user') !== administrator.user || options.get('cluster-pwd') !== administrator.password)) complain(text.administration, text.notAuthenticated);
  };
  const openInfobase = (): RacInfobase => {
    enter();
    const infobase = state.infobases.find(({ id }) => id === need('infobase')) ?? complain(text.administration, text.noInfobase);
    const { administrator } = infobase;
    if (administrator && !isNewest && (options.get('infobase-user') !== administrator.user || options.get('infobase-pwd') !== administrator.password)) complain(text.administration, text.infobaseRights(infobase.name));
    return infobase;
  };

  switch (command) {
    case 'cluster list':
      allow([]);
      return print(state.clusters.map(clusterFields));
    case 'infobase summary list':
      allow(CLUSTER);
      enter();
      return print(state.infobases.map(summaryFields));
    case 'infobase info':
      allow([...CLUSTER, 'infobase', ...(isNewest ? [] : ACCESS)]);
      return print([infobaseFields(openInfobase())]);
    case 'infobase update': {
      allow(known.infobase);
      const infobase = openInfobase();
      for (const name of BLOCK) {
        const value = options.get(name);
        if (value === undefined) continue;
        if (/^denied-(from|to)$/.test(name) ? !DATE.test(value) : name.endsWith('-deny') && value !== 'on' && value !== 'off') complain(text.badOption(name));
        infobase.fields[name] = value;
      }
      return '';
    }
    case 'session list':
      allow([...CLUSTER, 'infobase', 'licenses']);
      enter();
      return listSessions(state, options.get('infobase'));
    case 'session terminate': {
      allow(known.session);
      enter();
      const session = state.sessions.find(({ id, lists }) => id === need('session') && (lists ?? null) === null) ?? complain(text.administration, text.noSession);
      session.lists = state.stickyLists;
      return '';
    }
    default:
      return complain(text.badOption(words[0] ?? ''));
  }
}

/** A session that was ended goes from the lists, at once or after some of them. */
function listSessions(state: RacState, infobaseId: string | undefined): string {
  state.sessions = state.sessions.filter(({ lists }) => lists !== 0);
  const seen = print(state.sessions.filter((session) => infobaseId === undefined || session.infobaseId === infobaseId).map((session) => sessionFields(session, state.hasUnknownKeys)));
  for (const session of state.sessions) if (typeof session.lists === 'number') session.lists -= 1;
  return seen;
}

function complain(...lines: readonly string[]): never {
  throw new Complaint(lines.join('\n'));
}
