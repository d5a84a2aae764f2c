import type { InputOf } from '#contract/endpoint.ts';
import type { uploadFile as contract } from '#contract/files.ts';
import { giveBackUse, takeUseOrRefuse } from '#kernel/limits.ts';
import { defineChange } from '#kernel/use-case.ts';
import { megabytesOf, megabytesPerPerson, uploadsPerPerson } from '../rules.ts';
import type { FileShelf } from './file-shelf.ts';

/** Takes a client's file in. Nothing refers to it yet, so nothing of it stands in the journal. */
export function uploadFile(shelf: FileShelf) {
  return defineChange({
    name: 'files.upload-file',
    actor: 'client',
    async prepare(context, { content, name }: InputOf<typeof contract>) {
      const { userId } = context.actor;
      const [uploads, megabytes] = [`uploads:${userId}`, `upload-megabytes:${userId}`];
      await takeUseOrRefuse(context.db, uploads, uploadsPerPerson);
      await takeUseOrRefuse(context.db, megabytes, megabytesPerPerson, 'too_many_requests', megabytesOf(content));
      try {
        return await shelf.keep(context, { content, name, uploadedBy: userId });
      } catch (error) {
        await giveBackUse(context.db, megabytes, megabytesOf(content));
        await giveBackUse(context.db, uploads);
        throw error;
      }
    },
    async run(context, _input, { id, name, bytes }) {
      return context.done({ fileId: id, name, bytes });
    },
  });
}
