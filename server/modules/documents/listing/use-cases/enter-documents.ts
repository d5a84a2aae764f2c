import type { Document } from '#contract/documents.ts';
import type { Client } from '#kernel/actor.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { DomainError } from '#kernel/errors.ts';
import { enterSections } from '#modules/organizations/index.ts';
import { findDocuments, type DocumentRow } from '../queries.ts';
import { organizationOf } from './present-document.ts';
import type { Publication } from '../../queries.ts';

export interface EnteredDocument {
  readonly row: DocumentRow;
  readonly organization: Document['organization'];
}

/** The gate to documents by their ids, in this order: whoever may not see one of them reads the same as for one that does not exist. */
export async function enterDocuments(db: Db | Tx, actor: Client, publication: Publication, ids: readonly string[]): Promise<EnteredDocument[]> {
  const scopes = await enterSections(db, actor, undefined, 'documents');
  const rows = await findDocuments(db, publication, scopes.map((scope) => scope.organizationInn), ids);
  return ids.map((id) => {
    const row = rows.find((one) => one.id === id);
    if (!row) throw new DomainError('not_found');
    return { row, organization: organizationOf(row, scopes) };
  });
}

/** The same for one. */
export async function enterDocument(db: Db | Tx, actor: Client, publication: Publication, id: string): Promise<EnteredDocument> {
  const [entered] = await enterDocuments(db, actor, publication, [id]);
  if (!entered) throw new DomainError('not_found');
  return entered;
}
