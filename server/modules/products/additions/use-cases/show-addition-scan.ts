import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import type { showAdditionScan as contract } from '#contract/products.ts';
import { DomainError } from '#kernel/errors.ts';
import { defineRead } from '#kernel/use-case.ts';
import type { FileShelf } from '#modules/files/index.ts';
import { findAddition } from '../queries.ts';

export type ScanShelf = Pick<FileShelf, 'read'>;

export function showAdditionScan(shelf: ScanShelf) {
  return defineRead({
    name: 'products.show-addition-scan',
    actor: 'staff',
    async run(context, { additionId }: InputOf<typeof contract>): Promise<OutputOf<typeof contract>> {
      const addition = await findAddition(context.db, additionId);
      if (!addition) throw new DomainError('not_found');
      if (addition.scan_file_id === null) throw new DomainError('file_missing');
      return { ...(await shelf.read(context, addition.scan_file_id)), isShown: true };
    },
  });
}
