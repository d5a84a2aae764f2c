import * as contract from '#contract/files.ts';
import { route, type Route } from '#http/route.ts';
import type { FileShelf } from './use-cases/file-shelf.ts';
import { uploadFile } from './use-cases/upload-file.ts';

export function filesRoutes(shelf: FileShelf): Route[] {
  return [route(contract.uploadFile, uploadFile(shelf))];
}
