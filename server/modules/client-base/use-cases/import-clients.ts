import type { ClientRecord } from '#connectors/client-base/port.ts';
import { defineChange } from '#kernel/use-case.ts';
import { clientOrganizationsAppeared } from '../jobs.ts';
import { saveClients } from '../queries.ts';
import { mergeByInn } from '../rules.ts';

/** Keeps one batch of an import, whole or not at all. Answers how many cards are new or have changed. */
export const importClients = defineChange({
  name: 'client-base.import-clients',
  actor: 'system',
  async run(context, input: { records: readonly ClientRecord[] }) {
    const { changed, appeared } = await saveClients(context.tx, mergeByInn(input.records));
    if (appeared.length > 0) await context.raise(clientOrganizationsAppeared, { inns: appeared });
    return changed === 0 ? context.done(0) : context.done(changed, { action: 'client_base.imported', after: { changed } });
  },
});
