import type { ClientBaseSource, ClientRecord, Refusal } from '#connectors/client-base/port.ts';
import type { Origin } from '#kernel/actor.ts';
import type { Runtime } from '#kernel/runtime.ts';
import { BATCH } from '../jobs.ts';
import { importClients } from './import-clients.ts';

export interface ImportTotals {
  /** Records that were right, several of one organisation counted each. */
  readonly read: number;
  /** Organisations whose card is new or has changed. */
  readonly changed: number;
  readonly refused: number;
}

/** A card may have a thousand contacts; a statement should not have a million. */
const MOST_CONTACTS = 5000;

/**
 * Takes in a whole source, batch by batch, each in a transaction of its own: what was kept stays when
 * the import breaks off, and the next run goes over it without writing. While one batch is written
 * the next is read.
 */
export async function importSource(
  runtime: Runtime,
  origin: Origin,
  source: ClientBaseSource,
  onRefusal: (refusal: Refusal) => void = () => {},
): Promise<ImportTotals> {
  const totals = { read: 0, changed: 0, refused: 0 };
  let batch: ClientRecord[] = [];
  let contacts = 0;
  let writing: Promise<void> = Promise.resolve();
  const write = async () => {
    await writing;
    const records = batch;
    batch = [];
    contacts = 0;
    writing = importClients.execute(runtime, origin, { records }).then(({ output }) => void (totals.changed += output));
    // Its failure is met at the next `await writing`; until then it must not end the process.
    writing.catch(() => {});
  };
  try {
    for await (const item of source.read()) {
      if ('refusal' in item) {
        totals.refused += 1;
        onRefusal(item.refusal);
        continue;
      }
      totals.read += 1;
      contacts += item.record.contacts.length;
      batch.push(item.record);
      if (batch.length === BATCH || contacts >= MOST_CONTACTS) await write();
    }
    if (batch.length > 0) await write();
    await writing;
  } finally {
    await Promise.allSettled([writing]);
  }
  return totals;
}
