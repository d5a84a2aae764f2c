import { once } from 'node:events';
import { sql } from 'kysely';
import pg from 'pg';
import type { ConnectorKind } from '#contract/connectors.ts';
import type { TerminalSession } from '#connectors/terminal-servers/port.ts';
import type { DirectoryUser } from '#connectors/directory/port.ts';
import { newId } from '#kernel/ids.ts';
import type { TestPortal } from './app.ts';
import { newInn } from './world.ts';

// Connectors and clouds as rows, for tests of what becomes of them.

const ssh = { host: 'host.example', port: 22, user: 'portal', hostKey: null };
const settings = {
  directory: { url: 'ldaps://domain.example', user: 'portal' },
  windows_terminals: ssh,
  linux_terminals: ssh,
  cluster: { rac: '/opt/1cv8/rac' },
} as const;

export async function addConnector(portal: TestPortal, kind: ConnectorKind, name: string, directoryId: string | null = null): Promise<string> {
  const id = newId();
  await portal.db.insertInto('connectors').values({ id, kind, name, settings: JSON.stringify(settings[kind]), directory_id: directoryId }).execute();
  return id;
}

export interface CloudPlan {
  readonly inn?: string;
  readonly directoryId?: string;
  readonly unit?: string;
  readonly serverIds?: readonly string[];
  /** By the keys of its infobases. */
  readonly infobases?: Readonly<Record<string, { readonly clusterId: string; readonly title: string }>>;
}

export async function addCloud(portal: TestPortal, { inn = newInn(), directoryId, unit, serverIds = [], infobases = {} }: CloudPlan): Promise<string> {
  const id = newId();
  await portal.db.insertInto('clouds').values({ id, inn, name: `Облако ${id}`, directory_id: directoryId ?? null, unit: directoryId ? (unit ?? `OU=${id}`) : null }).execute();
  for (const serverId of serverIds) await portal.db.insertInto('cloud_servers').values({ cloud_id: id, connector_id: serverId, directory_id: directoryId ?? '' }).execute();
  for (const [key, { clusterId, title }] of Object.entries(infobases)) await portal.db.insertInto('infobases').values({ id: newId(), cloud_id: id, connector_id: clusterId, key, title }).execute();
  return id;
}

/** Somebody has the cloud on the screen, for an hour. */
export async function watch(portal: TestPortal, cloudId: string): Promise<void> {
  await portal.db.insertInto('followed_topics').values({ topic: `cloud:${cloudId}`, until: sql<Date>`kabinet_now() + interval '1 hour'` }).execute();
}

export function userOf(login: string, changes: Partial<DirectoryUser> = {}): DirectoryUser {
  return { id: `guid-of-${login}`, login, name: `Имя ${login}`, email: null, isDisabled: false, isLocked: false, lastSignedInAt: null, ...changes };
}

export function sessionOf(id: string, login: string, changes: Partial<TerminalSession> = {}): TerminalSession {
  return { id, login, state: 'active', idleSeconds: 0, startedAt: new Date('2026-03-31T09:00:00Z'), address: '10.0.0.5', ...changes };
}

/** What is told to those who look on, while something is done. */
export async function toldDuring(portal: TestPortal, act: () => Promise<void>): Promise<string[]> {
  const client = new pg.Client({ connectionString: portal.databaseUrl });
  await client.connect();
  try {
    await client.query('listen kabinet_topics');
    const told: string[] = [];
    client.on('notification', ({ payload = '' }) => void told.push(payload));
    await act();
    const end = once(client, 'notification');
    await client.query(`notify kabinet_topics, 'end'`);
    while (told.at(-1) !== 'end') await end;
    return told.slice(0, -1).toSorted();
  } finally {
    await client.end();
  }
}
