import { NO_UUID, type RacInfobase, type RacSession, type RacState } from './rac-state.ts';

type Fields = Readonly<Record<string, string | number>>;

/** Blocks with keys padded to the longest, an empty line behind each. */
export function print(records: readonly Fields[]): string {
  return records.map((record) => {
    const width = Math.max(...Object.keys(record).map((key) => key.length));
    return `${Object.entries(record).map(([key, value]) => `${key.padEnd(width)} : ${value}\n`).join('')}\n`;
  }).join('');
}

export function quoted(text: string): string {
  return text === '' ? '' : `"${text.replaceAll('"', '""')}"`;
}

export function clusterFields({ id, name }: RacState['clusters'][number]): Fields {
  return {
    cluster: id, host: 'app01', port: 1541, name: quoted(name), 'expiration-timeout': 60, 'lifetime-limit': 0, 'max-memory-size': 0, 'max-memory-time-limit': 0, 'security-level': 0,
    'session-fault-tolerance-level': 0, 'load-balancing-mode': 'performance', 'errors-count-threshold': 0, 'kill-problem-processes': 1, 'kill-by-memory-with-dump': 0,
  };
}

export function summaryFields({ id, name, description }: RacInfobase): Fields {
  return { infobase: id, name, descr: quoted(description) };
}

export function infobaseFields({ id, name, description, fields }: RacInfobase): Fields {
  const text = (key: string) => quoted(fields[key] ?? '');
  return {
    infobase: id, name, dbms: 'PostgreSQL', 'db-server': 'db01', 'db-name': name, 'db-user': 'v8', 'security-level': 0, 'license-distribution': 'allow',
    'scheduled-jobs-deny': fields['scheduled-jobs-deny'] ?? 'off', 'sessions-deny': fields['sessions-deny'] ?? 'off',
    'denied-from': fields['denied-from'] ?? '', 'denied-message': text('denied-message'), 'denied-parameter': text('denied-parameter'), 'denied-to': fields['denied-to'] ?? '',
    'permission-code': text('permission-code'), 'external-session-manager-connection-string': '', 'external-session-manager-required': 'no',
    'security-profile-name': '', 'safe-mode-security-profile-name': '', descr: quoted(description),
  };
}

export function sessionFields(session: RacSession, hasUnknownKeys: boolean): Fields {
  const counters = Object.fromEntries([
    'blocked-by-dbms', 'blocked-by-ls', 'bytes-all', 'bytes-last-5min', 'calls-all', 'calls-last-5min', 'dbms-bytes-all', 'dbms-bytes-last-5min', 'db-proc-info', 'db-proc-took', 'db-proc-took-at',
    'duration-all', 'duration-all-dbms', 'duration-current', 'duration-current-dbms', 'duration-last-5min', 'duration-last-5min-dbms',
  ].map((key) => [key, key === 'db-proc-info' || key === 'db-proc-took-at' ? '' : 0]));
  return {
    session: session.id, 'session-id': session.number, infobase: session.infobaseId, connection: NO_UUID, process: '22bb0000-0000-4c00-8000-000000000001', 'user-name': session.userName,
    host: session.host, 'app-id': session.application, locale: 'ru_RU', 'started-at': session.startedAt, 'last-active-at': session.lastActiveAt, hibernate: 'no',
    'passive-session-hibernate-time': 1200, 'hibernate-session-terminate-time': 86_400, ...counters,
    ...(hasUnknownKeys ? { 'client-ip': '198.51.100.7', 'quantum-mood': 'a: b: "c', 'data-separation': quoted("''='',''=1") } : {}),
  };
}

const HEAD = '1C:Enterprise 8.3 Remote Administrative Client Utility © 1C-Soft LLC 1996-2025\n';

/** Help names the options that this release knows. */
export function help(mode: string, options: readonly string[]): string {
  return `${HEAD}\n    rac ${mode} [command] [options] [arguments]\n\n${options.map((option) => `        --${option}=<string>\n`).join('')}`;
}
