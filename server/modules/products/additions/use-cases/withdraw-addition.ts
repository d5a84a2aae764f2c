import type { InputOf } from '#contract/endpoint.ts';
import type { withdrawAddition as contract } from '#contract/products.ts';
import { DomainError } from '#kernel/errors.ts';
import { defineChange } from '#kernel/use-case.ts';
import { dropFile } from '#modules/files/index.ts';
import { enterSection } from '#modules/organizations/index.ts';
import { findAddition, moveAddition } from '../queries.ts';
import { isOwn } from '../rules.ts';

/** Before it is decided, by who added it or an administrator; the scan goes with it. */
export const withdrawAddition = defineChange({
  name: 'products.withdraw-addition',
  actor: 'client',
  async run(context, { additionId }: InputOf<typeof contract>) {
    const { tx, actor } = context;
    const addition = await findAddition(tx, additionId);
    if (!addition) throw new DomainError('not_found');
    const scope = await enterSection(tx, actor, addition.organization_id, 'products');
    if (!isOwn(addition, scope)) throw new DomainError('forbidden');
    if (!(await moveAddition(tx, addition.id, ['checking'], { state: 'withdrawn', scan_file_id: null }))) throw new DomainError('addition_settled');
    if (addition.scan_file_id !== null) await dropFile(tx, addition.scan_file_id);
    return context.done({}, { action: 'product.addition_withdrawn', organizationId: scope.organizationId, subjectName: addition.name });
  },
});
