import * as z from 'zod/mini';
import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import type { listMembers as contract } from '#contract/members.ts';
import { openCursor, readPage, sealCursor } from '#kernel/cursor.ts';
import { defineRead } from '#kernel/use-case.ts';
import { enterOrganizations } from '../../members/use-cases/enter-organization.ts';
import { countFoundMembers, pageMembers } from '../queries.ts';
import { presentMembers } from './present-member.ts';

const cursor = z.object({ key: z.string(), userId: z.uuid(), organizationId: z.uuid() });

/** Manual, 6: «Список сотрудников». */
export const listMembers = defineRead({
  name: 'organizations.list-members',
  actor: 'client',
  async run(context, input: InputOf<typeof contract>): Promise<OutputOf<typeof contract>> {
    const scopes = await enterOrganizations(context.db, context.actor, input.organization);
    const filter = { organizationIds: scopes.map((scope) => scope.organizationId), search: input.search, role: input.role };
    const after = openCursor(cursor, input.after);
    const { page, next } = await readPage(
      input.limit,
      (limit) => pageMembers(context.db, filter, input.sort, after, limit),
      (last) => sealCursor({ key: last.sort_key, userId: last.user_id, organizationId: last.organization_id }),
    );
    return {
      rows: await presentMembers(context.db, scopes, page),
      next,
      total: await countFoundMembers(context.db, filter),
      mayInvite: scopes.some((scope) => scope.role === 'administrator'),
    };
  },
});
