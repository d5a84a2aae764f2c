import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import type { removeManagerPhoto as removal, setManagerPhoto as setting, showStaffManagerPhoto as showing } from '#contract/managers.ts';
import { DomainError } from '#kernel/errors.ts';
import { defineChange, defineRead } from '#kernel/use-case.ts';
import type { FileShelf } from '#modules/files/index.ts';
import { mayServeClients } from '#modules/staff/index.ts';
import { findManager } from '../queries.ts';
import { keepPhoto, storePhoto, type PhotoShelf } from './keep-photo.ts';

export type ShownShelf = Pick<FileShelf, 'read'>;

export function showStaffManagerPhoto(shelf: ShownShelf) {
  return defineRead({
    name: 'client-base.show-staff-manager-photo',
    actor: 'staff',
    async run(context, { managerId }: InputOf<typeof showing>): Promise<OutputOf<typeof showing>> {
      const manager = await findManager(context.db, { id: managerId });
      if (!manager?.photo_file_id) throw new DomainError('not_found');
      return { ...(await shelf.read(context, manager.photo_file_id)), isShown: true };
    },
  });
}

export function setManagerPhoto(shelf: PhotoShelf) {
  return defineChange({
    name: 'client-base.set-manager-photo',
    actor: 'staff',
    permit: mayServeClients,
    prepare: (context, { managerId, content }: InputOf<typeof setting>) => storePhoto(context, shelf, { id: managerId }, content),
    async run(context, _input, { manager, fileId }) {
      await keepPhoto(context.tx, manager.id, fileId);
      return context.done({}, { action: 'manager.photo_set', subjectId: manager.id, subjectName: manager.name });
    },
  });
}

export const removeManagerPhoto = defineChange({
  name: 'client-base.remove-manager-photo',
  actor: 'staff',
  permit: mayServeClients,
  async run(context, { managerId }: InputOf<typeof removal>) {
    const manager = await findManager(context.tx, { id: managerId });
    if (!manager) throw new DomainError('not_found');
    if (!(await keepPhoto(context.tx, manager.id, null))) return context.done({});
    return context.done({}, { action: 'manager.photo_removed', subjectId: manager.id, subjectName: manager.name });
  },
});
