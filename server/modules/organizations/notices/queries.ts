import { sql } from 'kysely';
import { anyId } from '#kernel/any-of.ts';
import type { Db } from '#kernel/db.ts';

const SHOWN_DAYS = 7;

/** The provider's invitations to organisations: those that wait, and those that were accepted lately; with the onlooker's protection. */
export async function listProviderInvitations(db: Db, organizationIds: readonly string[], userId: string) {
  if (organizationIds.length === 0) return [];
  return db
    .selectFrom('invitation_organizations as o')
    .innerJoin('invitations as i', 'i.id', 'o.invitation_id')
    .innerJoin('members as m', (join) => join.onRef('m.organization_id', '=', 'o.organization_id').on('m.user_id', '=', userId))
    .leftJoin('users as guest', 'guest.id', 'i.accepted_by')
    .select(['o.organization_id', 'i.id', 'i.email', 'i.invited_by_staff', 'i.sent_at', 'i.settled_at', 'i.state', 'i.accepted_by', 'guest.first_name', 'guest.last_name'])
    .select(sql<Date | null>`case when m.protected_until > kabinet_now() then m.protected_until end`.as('protected_until'))
    .where('o.organization_id', '=', anyId(organizationIds))
    .where('i.invited_by_staff', 'is not', null)
    .where((e) =>
      e.or([
        e.and([e('o.is_open', '=', true), e('i.ends_at', '>', sql<Date>`kabinet_now()`)]),
        e.and([e('i.state', '=', 'accepted'), e('i.settled_at', '>', sql<Date>`kabinet_now() - make_interval(days => ${SHOWN_DAYS})`), e('i.accepted_by', '!=', userId)]),
      ]),
    )
    .orderBy('i.id', 'desc')
    .execute();
}
