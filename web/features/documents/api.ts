import { linkDocuments, listDocumentContracts, listDocuments, showDocument } from '#contract/documents.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import { call } from '#web/lib/api.ts';
import { useData } from '#web/lib/query.tsx';
import type { DocumentFilters } from './listing/filters.ts';

export type ShownDocument = OutputOf<typeof showDocument>;
export type ToPay = NonNullable<ShownDocument['toPay']>;

/** Payments come, and the day of publication may begin. */
const REFRESH_MS = 60_000;

export function useDocuments(filters: DocumentFilters, organization: string | undefined, after: string | undefined) {
  return useData(listDocuments, { ...filters, organization, after }, { refreshEvery: REFRESH_MS, keepPrevious: true });
}

/** The contracts to narrow the list to. */
export function useDocumentContracts(organization: string | undefined) {
  return useData(listDocumentContracts, { organization });
}

export function useDocument(documentId: string) {
  return useData(showDocument, { documentId }, { refreshEvery: REFRESH_MS });
}

/** A way to one file, or to a ZIP of several, that works for some minutes. */
export async function linkTo(documentIds: readonly string[]): Promise<string> {
  return (await call(linkDocuments, { documentIds: [...documentIds] })).path;
}
