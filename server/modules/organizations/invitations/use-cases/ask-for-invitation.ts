import type { InputOf } from '#contract/endpoint.ts';
import type { askForInvitation as contract } from '#contract/invitations.ts';
import { takeUseOrRefuse } from '#kernel/limits.ts';
import { defineChange, type ChangeContext } from '#kernel/use-case.ts';
import { queueMails } from '#modules/notify/index.ts';
import { findStaffEmails, findStaffNames } from '#modules/staff/index.ts';
import { listAdministrators } from '../../members/queries.ts';
import { letters } from '../letters.ts';
import { markRenewalAsked } from '../queries.ts';
import { renewalsPerInvitation } from '../rules.ts';
import { countLook, findBehindLink } from './behind-link.ts';

/** Whoever stands before a dead link asks the inviter for a new one; where the inviter administers no more, those who do. */
export const askForInvitation = defineChange({
  name: 'organizations.ask-for-invitation',
  actor: 'guest',
  prepare: countLook,
  async run(context, input: InputOf<typeof contract>) {
    const found = await findBehindLink(context, input.token);
    const { invitation, organizations } = found;
    await takeUseOrRefuse(context.tx, `invitation-renewal:${invitation.id}`, renewalsPerInvitation);
    await markRenewalAsked(context.tx, invitation.id);
    const organization = organizations.map(({ name }) => name).join(', ');
    await queueMails(
      context,
      (await recipientsOf(context, found)).map(({ to, name, locale, url }) => ({
        to,
        kind: 'organizations.invitation-renewal',
        cause: `invitation:${invitation.id}:renewal:${context.origin.requestId}`,
        letter: letters.renewalAsked[locale]({ name, email: invitation.email, organization, note: input.note, url }),
      })),
    );
    return context.done({});
  },
});

async function recipientsOf(context: ChangeContext, { invitation, organizations }: Awaited<ReturnType<typeof findBehindLink>>) {
  if (invitation.invited_by_staff !== null) {
    const ids = [invitation.invited_by_staff];
    const names = await findStaffNames(context.tx, ids);
    const emails = await findStaffEmails(context.tx, ids);
    return ids.map((id) => ({ to: emails.get(id) ?? '', name: names.get(id) ?? '', locale: 'ru' as const, url: `${context.config.publicUrl}/staff/clients/${organizations[0]?.inn ?? ''}` }));
  }
  const administrators = await listAdministrators(context.tx, organizations.map((organization) => organization.inn));
  const inviter = administrators.filter((person) => person.user_id === invitation.invited_by_user);
  const url = `${context.config.publicUrl}/employees/invitations?organization=${organizations[0]?.id ?? ''}`;
  return (inviter.length > 0 ? inviter.slice(0, 1) : administrators).map((person) => ({ to: person.email, name: person.first_name, locale: person.locale, url }));
}
