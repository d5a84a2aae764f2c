import type { OrganizationType } from '#contract/inn.ts';
import type { Position } from '#contract/organizations.ts';
import type { ChangeContext } from '#kernel/use-case.ts';
import { findClient } from '#modules/client-base/index.ts';
import { ensureOrganization, insertMember } from '../../members/queries.ts';

interface Approved {
  readonly user_id: string;
  readonly inn: string;
  readonly type: OrganizationType;
  readonly position: Position;
}

/** Makes the claimant the organisation's administrator; the organisation comes into being if needed. */
export async function admitClaimant(context: ChangeContext, claim: Approved): Promise<string> {
  const client = await findClient(context.tx, claim.inn);
  const organizationId = await ensureOrganization(context.tx, { inn: claim.inn, name: client?.name ?? `ИНН ${claim.inn}`, type: client?.type ?? claim.type });
  await insertMember(context.tx, { organization_id: organizationId, user_id: claim.user_id, role: 'administrator', position: claim.position });
  return organizationId;
}
