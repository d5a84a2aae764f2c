import type { testConnector as contract } from '#contract/connectors.ts';
import type { InputOf } from '#contract/endpoint.ts';
import { DomainError } from '#kernel/errors.ts';
import { takeUseOrRefuse } from '#kernel/limits.ts';
import { defineChange } from '#kernel/use-case.ts';
import { mayManageConnectors } from '#modules/staff/index.ts';
import { lookJob } from '../jobs.ts';
import { findConnector, saveTestAsked } from '../queries.ts';
import { CONNECTORS_TOPIC } from '../../rules.ts';
import { testsOfConnector } from '../rules.ts';

/** «Что видно»: a worker looks, and the answer comes with the list. */
export const testConnector = defineChange({
  name: 'cloud.test-connector',
  actor: 'staff',
  permit: mayManageConnectors,
  prepare: (context, { connectorId }) => takeUseOrRefuse(context.db, `connector-tests:${connectorId}`, testsOfConnector),
  async run(context, { connectorId, trialLogin, unit }: InputOf<typeof contract>) {
    const connector = await findConnector(context.tx, connectorId);
    if (!connector) throw new DomainError('not_found');
    await saveTestAsked(context.tx, connectorId);
    await context.enqueue(lookJob, { connectorId, trialLogin, unit });
    await context.tell(CONNECTORS_TOPIC);
    return context.done({}, { action: 'connector.tested', subjectId: connector.id, subjectName: connector.name, ...(trialLogin === null ? {} : { after: { trialLogin } }) });
  },
});
