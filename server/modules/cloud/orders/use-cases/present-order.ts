import type { CloudOrder } from '#contract/cloud.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { personName } from '#modules/accounts/index.ts';
import type { OrderRow } from '../queries.ts';
import { mayRetry } from '../rules.ts';
import { listSteps } from '../steps/queries.ts';

export async function presentOrders(db: Db | Tx, rows: readonly OrderRow[]): Promise<CloudOrder[]> {
  const steps = Map.groupBy(await listSteps(db, rows.map(({ id }) => id)), (step) => step.order_id);
  return rows.map((row) => {
    const order = {
      id: row.id,
      cloudId: row.cloud_id,
      kind: row.kind,
      state: row.state,
      subject: row.person ?? row.infobase,
      orderedBy: row.first_name === null || row.last_name === null ? null : personName({ first_name: row.first_name, last_name: row.last_name }),
      createdAt: row.created_at.toISOString(),
      dueAt: row.due_at.toISOString(),
      settledAt: row.settled_at?.toISOString() ?? null,
      problem: row.problem,
      steps: (steps.get(row.id) ?? []).map(({ id, who, place, state, problem }) => ({ id, who, where: place, state, problem })),
    };
    return { ...order, mayCancel: row.state === 'counting_down', mayRetry: mayRetry(order) };
  });
}
