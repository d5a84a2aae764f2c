import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import type { showManagerPhoto as contract } from '#contract/products.ts';
import { DomainError } from '#kernel/errors.ts';
import { defineRead } from '#kernel/use-case.ts';
import { listPersonalManagers } from '#modules/client-base/index.ts';
import type { FileShelf } from '#modules/files/index.ts';
import { enterOrganizations } from '#modules/organizations/index.ts';

export type PhotoShelf = Pick<FileShelf, 'read'>;

/** Of the managers whom the actor's contacts name; anybody else's reads as one that is not there. */
export function showManagerPhoto(shelf: PhotoShelf) {
  return defineRead({
    name: 'products.show-manager-photo',
    actor: 'client',
    async run(context, { managerId }: InputOf<typeof contract>): Promise<OutputOf<typeof contract>> {
      const scopes = await enterOrganizations(context.db, context.actor, undefined);
      const personal = await listPersonalManagers(context.db, scopes.map((scope) => scope.organizationInn), context.config.calendar.timeZone);
      const photo = personal.flatMap(({ manager, absence }) => [manager, absence?.substitute ?? manager]).find((manager) => manager.id === managerId)?.photoFileId;
      if (photo === undefined || photo === null) throw new DomainError('not_found');
      return { ...(await shelf.read(context, photo)), isShown: true };
    },
  });
}
