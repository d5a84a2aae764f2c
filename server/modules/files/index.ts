import type { FileStorage } from '#connectors/file-storage/port.ts';
import { repeat, type JobHandler } from '#jobs/registry.ts';
import { sweepFilesJob } from './jobs.ts';
import { sweepFiles } from './use-cases/sweep-files.ts';

export { filesRoutes } from './routes.ts';
export { attachFile, describeFiles, dropFile } from './use-cases/attach-file.ts';
export { filesWith, type FileParts, type FileShelf, type KeptFile, type NewFile } from './use-cases/file-shelf.ts';

export function filesJobs(storage: FileStorage): JobHandler[] {
  return [repeat('*/10 * * * *', sweepFilesJob, sweepFiles(storage))];
}
