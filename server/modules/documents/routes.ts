import * as contract from '#contract/documents.ts';
import { route, type Route } from '#http/route.ts';
import { listDocuments } from './listing/use-cases/list-documents.ts';
import { showDocument } from './listing/use-cases/show-document.ts';

export const documentsRoutes: Route[] = [route(contract.listDocuments, listDocuments), route(contract.showDocument, showDocument)];
