import { useState } from 'react';
import type { Document } from '#contract/documents.ts';

export interface Ticked {
  documents: readonly Document[];
  has(document: Document): boolean;
  set(documents: readonly Document[], ticked: boolean): void;
  clear(): void;
}

/** The documents that were ticked, on whatever page of the list. */
export function useTicked(): Ticked {
  const [ticked, setTicked] = useState<ReadonlyMap<string, Document>>(new Map());
  return {
    documents: [...ticked.values()],
    has: ({ id }) => ticked.has(id),
    set: (documents, isTicked) => setTicked((before) => withTicks(before, documents, isTicked)),
    clear: () => setTicked(new Map()),
  };
}

export function withTicks(before: ReadonlyMap<string, Document>, documents: readonly Document[], isTicked: boolean): ReadonlyMap<string, Document> {
  const after = new Map(before);
  for (const document of documents) {
    if (isTicked) after.set(document.id, document);
    else after.delete(document.id);
  }
  return after;
}

/** What is said of those ticked: how much they are together, and which of them can be downloaded. */
export function summaryOf(documents: readonly Pick<Document, 'id' | 'total' | 'hasFile'>[]): { total: number | null; files: readonly string[]; without: number } {
  const sums = documents.flatMap(({ total }) => total ?? []);
  const files = documents.filter(({ hasFile }) => hasFile).map(({ id }) => id);
  return { total: sums.length === 0 ? null : sums.reduce((sum, one) => sum + one, 0), files, without: documents.length - files.length };
}
