import type { FileStorage } from '#connectors/file-storage/port.ts';
import { defineChange } from '#kernel/use-case.ts';
import { deleteDropped, dropForgotten, someDropped } from '../queries.ts';

const AT_ONCE = 500;

/** Removes what nothing refers to: first nobody can take it any more, then the bytes go, then the row. */
export function sweepFiles(storage: FileStorage) {
  return defineChange({
    name: 'files.sweep',
    actor: 'system',
    async prepare(context, _input: Record<string, never>) {
      await dropForgotten(context.db);
      const removed: string[] = [];
      for (const file of await someDropped(context.db, AT_ONCE)) {
        const outcome = await storage.remove(file.storage_key);
        if (outcome.kind === 'unavailable') {
          context.log.warn({ code: outcome.code, detail: outcome.detail }, 'files that nobody needs cannot be removed now');
          break;
        }
        removed.push(file.id);
      }
      return removed;
    },
    async run(context, _input, removed) {
      await deleteDropped(context.tx, removed);
      return context.done(undefined);
    },
  });
}
