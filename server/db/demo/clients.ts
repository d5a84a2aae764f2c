import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ClientRecord } from '#connectors/back-office/port.ts';

const file = path.join(import.meta.dirname, 'data', 'clients.jsonl');

/**
 * The clients of the demo provider. Invented: no tax office has the number 9900, which these INNs begin
 * with, and phones of 900 000 are not issued. The demo's client users are contacts of the first client.
 */
export function demoClientBase(): readonly ClientRecord[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => ({ id: null, removed: false, ...(JSON.parse(line) as Omit<ClientRecord, 'id' | 'removed'>) }));
}
