import path from 'node:path';
import { openClientFile } from '#connectors/client-base/file.ts';
import type { ClientRecord } from '#connectors/client-base/port.ts';

/**
 * The client base of the demo provider, by the way that a real one comes in. Invented: no tax office
 * has the number 9900, which these INNs begin with, and phones of 900 000 are not issued. The demo's
 * client users are contacts of the first client.
 */
export async function demoClientBase(): Promise<ClientRecord[]> {
  const file = await openClientFile({ path: path.join(import.meta.dirname, 'data', 'clients.jsonl'), phoneCountries: ['RU'] });
  const records: ClientRecord[] = [];
  for await (const item of file.read()) {
    if ('refusal' in item) throw new Error(`data/clients.jsonl, line ${item.refusal.line}: ${item.refusal.reason}`);
    records.push(item.record);
  }
  return records;
}
