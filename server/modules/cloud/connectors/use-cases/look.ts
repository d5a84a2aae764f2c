import { trouble, type Fact, type Sight } from '#connectors/trouble.ts';
import { defineChange } from '#kernel/use-case.ts';
import { findConnector, saveSight, setOldPasswordMinutes, type ConnectorRow } from '../queries.ts';
import { CONNECTORS_TOPIC } from '../../rules.ts';
import { oldPasswordMinutes } from '../rules.ts';
import type { CloudAdapters, Connections } from './connections.ts';

interface Order {
  readonly connectorId: string;
  readonly trialLogin: string | null;
  readonly unit: string | null;
}

interface Seen {
  readonly row: ConnectorRow;
  readonly sight: Sight;
  /** Beside the sight: what helps to mend a refusal. */
  readonly hint: readonly Fact[];
}

/** Looks at a system over a connection of its own, as if for the first time, and keeps what is seen. */
export function look(connections: Connections) {
  return defineChange({
    name: 'cloud.look',
    actor: 'system',
    async prepare(context, order: Order): Promise<Seen | null> {
      const row = await findConnector(context.db, order.connectorId);
      if (!row) return null;
      const sight = await see(connections, row, order);
      const hint = sight.kind === 'trouble' && sight.code === 'untrusted' ? await shownKey(connections.adapters, row) : [];
      return { row, sight, hint };
    },
    async run(context, _order, seen) {
      if (!seen) return context.done(undefined);
      const { row, sight, hint } = seen;
      const facts = sight.kind === 'seen' ? sight.facts : hint;
      await saveSight(context.tx, row.id, sight.kind === 'seen' ? null : sight, facts);
      const said = row.settings['oldPasswordMinutes'];
      const minutes = oldPasswordMinutes(facts.find(({ name }) => name === 'old_password_lives')?.value, typeof said === 'number' ? said : null);
      if (minutes !== null) await setOldPasswordMinutes(context.tx, row.id, minutes);
      await context.tell(CONNECTORS_TOPIC);
      return context.done(undefined);
    },
  });
}

async function see(connections: Connections, row: ConnectorRow, { unit, trialLogin }: Order): Promise<Sight> {
  const opened = connections.open(row);
  if (opened.kind === 'trouble') return opened;
  try {
    return opened.kind === 'directory' ? await opened.of.look(unit === null ? null : { unit }, trialLogin) : await opened.of.look();
  } catch {
    return trouble('unexpected', 'the test ended by an error of the portal');
  } finally {
    await opened.of.close();
  }
}

/** For the engineer to compare with what the host says of itself, and to accept. */
async function shownKey(adapters: CloudAdapters, { settings }: ConnectorRow): Promise<Fact[]> {
  const { host, port } = (settings['ssh'] ?? settings) as { host?: string; port?: number };
  if (host === undefined || port === undefined) return [];
  const learned = await adapters.learnHostKey({ host, port });
  return learned.kind === 'learned' ? [{ name: 'host_key', value: learned.fingerprint }] : [];
}
