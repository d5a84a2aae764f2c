import * as z from 'zod/mini';
import type { listDocuments as contract } from '#contract/documents.ts';
import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import { openCursor, sealCursor } from '#kernel/cursor.ts';
import { defineRead } from '#kernel/use-case.ts';
import { dayOf } from '#kernel/working-time.ts';
import { findAsOf } from '#modules/client-base/index.ts';
import { enterSections } from '#modules/organizations/index.ts';
import { nextPublication } from '../../rules.ts';
import { findContractKey, pageDocuments } from '../queries.ts';
import { searchOf } from '../rules.ts';
import { organizationOf, presentDocument } from './present-document.ts';

const byDay = z.object({ key: z.iso.date(), id: z.uuid() });
const bySum = z.object({ key: z.string().check(z.regex(/^-?\d{1,16}$/)), id: z.uuid() });
const cursors = { newest: byDay, oldest: byDay, largest: bySum, smallest: bySum } as const;

/** Manual, 9.3: «Мои документы». */
export const listDocuments = defineRead({
  name: 'documents.list',
  actor: 'client',
  async run({ db, actor, config, clock }, input: InputOf<typeof contract>): Promise<OutputOf<typeof contract>> {
    const scopes = await enterSections(db, actor, input.organization, 'documents');
    const { kind, payment, from, to, search, sort, after, limit } = input;
    const narrowed = input.contract === undefined ? undefined : await findContractKey(db, input.contract);
    const inns = input.contract !== undefined && !narrowed ? [] : scopes.map((scope) => scope.organizationInn);
    const filter = { inns, kind, contract: narrowed, payment, from, to, search: searchOf(search) };
    const rows = await pageDocuments(db, config, filter, sort, openCursor(cursors[sort], after), limit + 1);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      rows: rows.slice(0, limit).map((row) => presentDocument(row, organizationOf(row, scopes))),
      next: last ? sealCursor({ key: last.sort_key, id: last.id }) : null,
      asOf: (await findAsOf(db, ['documents', 'payments']))?.toISOString() ?? null,
      nextPublication: nextPublication(dayOf(clock.now(), config.calendar.timeZone), config.documentsDay),
    };
  },
});
