import type { Reconciliation, showReconciliation as contract } from '#contract/documents.ts';
import type { InputOf } from '#contract/endpoint.ts';
import type { Client } from '#kernel/actor.ts';
import { invalidFields } from '#kernel/errors.ts';
import { defineRead, type ReadContext } from '#kernel/use-case.ts';
import { findAsOf } from '#modules/client-base/index.ts';
import { enterSection } from '#modules/organizations/index.ts';
import { listStatement, owedBefore } from '../queries.ts';
import { balanceOf, MOST_LINES, periodProblem } from '../rules.ts';

/** Manual, 9.3, and what accountants ask for first: what was billed, what was paid, what is left. */
export const showReconciliation = defineRead({
  name: 'documents.show-reconciliation',
  actor: 'client',
  run: (context, input: InputOf<typeof contract>) => reconcile(context, input),
});

export async function reconcile({ db, actor, config }: ReadContext<Client>, { organization, from, to }: InputOf<typeof contract>): Promise<Reconciliation> {
  const scope = await enterSection(db, actor, organization, 'documents');
  const problem = periodProblem(from, to);
  if (problem) throw invalidFields({ to: problem });
  const lines = await listStatement(db, config, scope.organizationInn, from, to, MOST_LINES + 1);
  if (lines.length > MOST_LINES) throw invalidFields({ to: 'too_many' });
  const opening = await owedBefore(db, config, scope.organizationInn, from);
  return {
    organization: { id: scope.organizationId, name: scope.organizationName, inn: scope.organizationInn },
    from, to, lines, ...balanceOf(opening, lines),
    asOf: (await findAsOf(db, ['documents', 'payments']))?.toISOString() ?? null,
  };
}
