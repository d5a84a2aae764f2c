import * as z from 'zod/mini';
import type { listRecipients as contract } from '#contract/documents.ts';
import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import { openCursor, sealCursor } from '#kernel/cursor.ts';
import { defineRead } from '#kernel/use-case.ts';
import { enterOrganizations } from '#modules/organizations/index.ts';
import { pageRecipients } from '../queries.ts';
import { administer } from './enter-recipients.ts';
import { presentRecipient } from './present-recipient.ts';

const cursor = z.object({ id: z.uuid() });

/** Addresses without an account that get the bills of one organisation, or of all that the actor administers. */
export const listRecipients = defineRead({
  name: 'documents.list-recipients',
  actor: 'client',
  async run({ db, actor }, { organization, after, limit }: InputOf<typeof contract>): Promise<OutputOf<typeof contract>> {
    const scopes = organization === undefined ? (await enterOrganizations(db, actor, undefined)).filter((scope) => scope.role === 'administrator') : [await administer(db, actor, organization)];
    const rows = await pageRecipients(db, scopes.map((scope) => scope.organizationId), openCursor(cursor, after)?.id, limit + 1);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      rows: rows.slice(0, limit).flatMap((row) => scopes.filter((scope) => scope.organizationId === row.organization_id).map((scope) => presentRecipient(row, scope))),
      next: last ? sealCursor({ id: last.id }) : null,
    };
  },
});
