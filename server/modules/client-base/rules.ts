import type { ClientRecord } from '#connectors/back-office/port.ts';

/** By what a source knows a client again: its own key, else the INN. */
export function clientKey(record: Pick<ClientRecord, 'id' | 'inn'>): string {
  return record.id ?? record.inn;
}
