import type { Notice } from '#contract/organizations.ts';
import type { Db } from '#kernel/db.ts';
import { personName } from '#modules/accounts/index.ts';
import { findStaffNames } from '#modules/staff/index.ts';
import { countJoinRequests } from '../../join-requests/queries.ts';
import { listProviderInvitations } from '../queries.ts';

interface Administered {
  readonly id: string;
  readonly inn: string;
  readonly name: string;
}

/** What an administrator must know or do about these organisations now. */
export async function noticesFor(db: Db, userId: string, organizations: readonly Administered[]): Promise<Notice[]> {
  if (organizations.length === 0) return [];
  const requests = await countJoinRequests(db, organizations.map((organization) => organization.inn));
  const invited = await listProviderInvitations(db, organizations.map((organization) => organization.id), userId);
  const staffNames = await findStaffNames(db, invited.flatMap((row) => row.invited_by_staff ?? []));
  const nameOf = new Map(organizations.map((organization) => [organization.id, organization.name]));
  return [
    ...organizations.flatMap(({ id, inn, name }): Notice[] => {
      const count = requests.get(inn) ?? 0;
      return count > 0 ? [{ kind: 'join_requests', organizationId: id, organizationName: name, count }] : [];
    }),
    ...invited.map((row): Notice => ({
      kind: 'provider_invited',
      organizationId: row.organization_id,
      organizationName: nameOf.get(row.organization_id) ?? '',
      invitationId: row.id,
      email: row.email,
      staffName: staffNames.get(row.invited_by_staff ?? '') ?? '',
      invitedAt: row.sent_at.toISOString(),
      acceptedBy: row.last_name === null || row.first_name === null ? null : personName({ last_name: row.last_name, first_name: row.first_name }),
      acceptedAt: row.state === 'accepted' ? (row.settled_at?.toISOString() ?? null) : null,
      protectedUntil: row.protected_until?.toISOString() ?? null,
    })),
  ];
}
