import type { Member } from '#contract/members.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { personName } from '#modules/accounts/index.ts';
import { findStaffNames } from '#modules/staff/index.ts';
import { sectionsOf } from '../../members/policy.ts';
import { countMembers } from '../../members/queries.ts';
import type { OrganizationScope } from '../../members/use-cases/enter-organization.ts';
import type { MemberRow } from '../queries.ts';
import { actionsOn, blockOf } from '../rules.ts';

/** Members as this actor may see them: contacts and habits of others are for administrators. */
export async function presentMembers(db: Db | Tx, scopes: readonly OrganizationScope[], rows: readonly MemberRow[]): Promise<Member[]> {
  const scopeOf = new Map(scopes.map((scope) => [scope.organizationId, scope]));
  const numbers = await countMembers(db, [...new Set(rows.map((row) => row.organization_id))]);
  const staffNames = await findStaffNames(db, rows.flatMap((row) => row.admitted_by_staff ?? []));
  return rows.flatMap((row) => {
    const scope = scopeOf.get(row.organization_id);
    return scope ? [presentMember(scope, row, numbers.get(row.organization_id) ?? { members: 0, administrators: 0 }, staffNames)] : [];
  });
}

function presentMember(scope: OrganizationScope, row: MemberRow, numbers: { members: number; administrators: number }, staffNames: ReadonlyMap<string, string>): Member {
  const target = { userId: row.user_id, role: row.role, protectedSince: row.protected_since };
  const isYou = row.user_id === scope.userId;
  const mayLook = isYou || scope.role === 'administrator';
  const why = mayLook ? blockOf(scope, target, numbers) : null;
  return {
    organizationId: scope.organizationId,
    organizationName: scope.organizationName,
    organizationInn: scope.organizationInn,
    userId: row.user_id,
    name: personName(row),
    isYou,
    phone: mayLook ? row.phone : null,
    email: mayLook ? row.email : null,
    position: row.position,
    role: row.role,
    sections: mayLook ? sectionsOf(row) : null,
    joinedAt: row.joined_at.toISOString(),
    admittedBy: mayLook ? admittedBy(row, staffNames) : null,
    lastSignedInAt: mayLook ? (row.last_signed_in_at?.toISOString() ?? null) : null,
    actions: actionsOn(scope, target, numbers),
    blocked: why && { why, until: why === 'protected' ? (row.protected_until?.toISOString() ?? null) : null },
  };
}

function admittedBy(row: MemberRow, staffNames: ReadonlyMap<string, string>): Member['admittedBy'] {
  if (row.admitted_by_staff !== null) return { name: staffNames.get(row.admitted_by_staff) ?? '', isStaff: true };
  if (row.inviter_last_name === null || row.inviter_first_name === null) return null;
  return { name: personName({ last_name: row.inviter_last_name, first_name: row.inviter_first_name }), isStaff: false };
}
