import { randomUUID } from 'node:crypto';
import { expectOk } from './world.ts';
import type { Browser } from './browser.ts';

/** What a client's cloud stands on, and what calls are about in it. */
export interface CloudTargets {
  readonly directoryId: string;
  readonly clusterId: string;
  readonly cloudId: string;
  /** Of a client that is none of the callers'. */
  readonly deskCloudId: string;
  /** To the provider, by the administrator. */
  readonly requestId: string;
}

/** As the staff say what a directory is. */
export const directorySaid = { settings: { url: 'ldaps://dc.example', user: 'CN=portal,DC=example' }, secret: { password: 'secret' } };

export async function buildClouds(engineer: Browser, { browser, inn }: { browser: Browser; inn: string }, otherInn: string): Promise<CloudTargets> {
  const connector = async (kind: string, said: object): Promise<string> => (await expectOk(engineer.post('/api/staff/connectors', { kind, name: randomUUID(), secret: {}, ...said }))).body.connectorId;
  const cloud = async (of: string, said: object): Promise<string> => (await expectOk(engineer.post(`/api/staff/clients/${of}/clouds`, { name: 'Облако', ...said }))).body.cloudId;
  const directoryId = await connector('directory', directorySaid);
  const clusterId = await connector('cluster', { settings: { rac: '/opt/1cv8/rac' } });
  const cloudId = await cloud(inn, { directoryId, unit: `OU=${inn},DC=example` });
  return {
    directoryId,
    clusterId,
    cloudId,
    deskCloudId: await cloud(otherInn, {}),
    requestId: (await expectOk(browser.post(`/api/clouds/${cloudId}/requests`, { kind: 'new_user', name: 'Орлова Мария' }))).body.requestId,
  };
}
