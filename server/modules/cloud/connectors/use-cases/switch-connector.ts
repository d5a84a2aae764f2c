import type { removeConnector as removeContract, switchConnector as contract } from '#contract/connectors.ts';
import type { InputOf } from '#contract/endpoint.ts';
import { DomainError } from '#kernel/errors.ts';
import { defineChange } from '#kernel/use-case.ts';
import { mayManageConnectors } from '#modules/staff/index.ts';
import { deleteConnector, findConnector, isUsed, lockCloudSettings, switchConnectorTo } from '../queries.ts';
import { CONNECTORS_TOPIC } from '../../rules.ts';

/** One that is off is asked nothing; what it said last stands. */
export const switchConnector = defineChange({
  name: 'cloud.switch-connector',
  actor: 'staff',
  permit: mayManageConnectors,
  async run(context, { connectorId, isOn }: InputOf<typeof contract>) {
    const connector = await findConnector(context.tx, connectorId);
    if (!connector) throw new DomainError('not_found');
    if (!(await switchConnectorTo(context.tx, connectorId, isOn))) return context.done({});
    await context.tell(CONNECTORS_TOPIC);
    return context.done({}, { action: 'connector.switched', subjectId: connector.id, subjectName: connector.name, after: { isOn } });
  },
});

export const removeConnector = defineChange({
  name: 'cloud.remove-connector',
  actor: 'staff',
  permit: mayManageConnectors,
  async run(context, { connectorId }: InputOf<typeof removeContract>) {
    const { tx } = context;
    await lockCloudSettings(tx);
    const connector = await findConnector(tx, connectorId);
    if (!connector) return context.done({});
    if (await isUsed(tx, connectorId)) throw new DomainError('connector_used');
    await deleteConnector(tx, connectorId);
    await context.tell(CONNECTORS_TOPIC);
    return context.done({}, { action: 'connector.removed', subjectId: connector.id, subjectName: connector.name, before: { kind: connector.kind } });
  },
});
