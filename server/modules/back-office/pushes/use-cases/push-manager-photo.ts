import type { pushManagerPhoto as contract } from '#contract/back-office.ts';
import type { InputOf } from '#contract/endpoint.ts';
import { takeUseOrRefuse } from '#kernel/limits.ts';
import { defineChange } from '#kernel/use-case.ts';
import { keepPhoto, storePhoto, type PhotoShelf } from '#modules/client-base/index.ts';
import { callsOfToken, PUSH_SOURCE } from '../rules.ts';

/** Takes the photo of a manager whom any source tells; a later one takes its place. */
export function pushManagerPhoto(shelf: PhotoShelf) {
  return defineChange({
    name: 'back-office.push-manager-photo',
    actor: 'back_office',
    async prepare(context, { email, content }: InputOf<typeof contract>) {
      await takeUseOrRefuse(context.db, `push:${context.actor.tokenId}`, callsOfToken);
      return storePhoto(context, shelf, { email: email.toLowerCase() }, content);
    },
    async run(context, _input, { manager, fileId }) {
      await keepPhoto(context.tx, manager.id, fileId);
      return context.done({}, { action: 'back_office.kept', subjectId: manager.id, subjectName: PUSH_SOURCE, after: { feed: 'managers', photo: manager.email } });
    },
  });
}
