import type { OrganizationType } from '#contract/inn.ts';
import type { Position } from '#contract/organizations.ts';
import type { JournalEntry } from '#kernel/runtime.ts';
import type { ChangeContext } from '#kernel/use-case.ts';
import { personName } from '#modules/accounts/index.ts';
import { findClient } from '#modules/client-base/index.ts';
import { findCompany } from '../../companies/queries.ts';
import { ensureOrganizations, insertMembers } from '../../members/queries.ts';

interface Claimant {
  readonly user_id: string;
  readonly first_name: string;
  readonly last_name: string;
}

interface Approved extends Claimant {
  readonly inn: string;
  readonly type: OrganizationType;
  readonly position: Position;
}

/** How the journal names whose claim it is, so that the claimant finds it in their own journal too. */
export function subjectOf(claim: Claimant) {
  return { subjectId: claim.user_id, subjectName: personName({ last_name: claim.last_name, first_name: claim.first_name }) };
}

/** Makes the claimant the organisation's administrator; the organisation comes into being if needed. Gives what the journal keeps. */
export async function admitClaimant(context: ChangeContext, claim: Approved): Promise<JournalEntry[]> {
  const client = await findClient(context.tx, claim.inn);
  const company = await findCompany(context.tx, claim.inn);
  const [organization] = await ensureOrganizations(context.tx, [{ inn: claim.inn, name: client?.name ?? company?.name ?? `ИНН ${claim.inn}`, type: client?.type ?? claim.type }]);
  if (!organization) throw new Error(`organisation ${claim.inn} was not made`);
  const organizationId = organization.id;
  const place = { role: 'administrator' as const, position: claim.position, sections: context.config.sectionsOf[claim.position] };
  await insertMembers(context.tx, [{ organization_id: organizationId, user_id: claim.user_id, ...place }]);
  const entry = { organizationId, ...subjectOf(claim) };
  return [{ action: 'claim.approved', ...entry, after: { inn: claim.inn } }, { action: 'member.joined', ...entry, after: { role: place.role, position: place.position } }];
}
