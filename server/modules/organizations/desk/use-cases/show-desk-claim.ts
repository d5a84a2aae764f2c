import type { InputOf } from '#contract/endpoint.ts';
import type { showDeskClaim as contract } from '#contract/organizations.ts';
import { defineRead } from '#kernel/use-case.ts';
import { deskClaimDetailsOf } from './present-desk-claim.ts';

export const showDeskClaim = defineRead({
  name: 'organizations.show-desk-claim',
  actor: 'staff',
  run: (context, input: InputOf<typeof contract>) => deskClaimDetailsOf(context, context.db, input.claimId),
});
