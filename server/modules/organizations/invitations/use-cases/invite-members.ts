import * as z from 'zod/mini';
import { emailAddress } from '#contract/accounts.ts';
import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import type { InviteResult, inviteMembers as contract } from '#contract/invitations.ts';
import { defineChange } from '#kernel/use-case.ts';
import { administerForChange } from '../../members/use-cases/enter-organization.ts';
import { closeExpired, countUnacceptedToday, listInvitedEmails, listMembersByEmail } from '../queries.ts';
import { INVITATIONS_PER_DAY } from '../rules.ts';
import { entriesOf } from './own-invitation.ts';
import { inviterFrom, sendInvitations } from './send-invitations.ts';

/** Manual, 6.2: «Пригласить сотрудника». Each address has a result of its own; a wrong one stops no other. */
export const inviteMembers = defineChange({
  name: 'organizations.invite-members',
  actor: 'client',
  async run(context, input: InputOf<typeof contract>) {
    const scope = await administerForChange(context.tx, context.actor, input.organizationId);
    const organizations = [{ id: scope.organizationId, name: scope.organizationName }];
    const organizationIds = [scope.organizationId];
    const typed = input.emails.map((text) => text.trim().toLowerCase());
    const emails = [...new Set(typed)].filter((email) => z.safeParse(emailAddress, email).success);
    await closeExpired(context.tx, organizationIds, emails);
    const members = new Set((await listMembersByEmail(context.tx, organizationIds, emails)).map((member) => member.email));
    const invited = await listInvitedEmails(context.tx, organizationIds, emails);
    const left = Math.max(0, INVITATIONS_PER_DAY - (await countUnacceptedToday(context.tx, scope.organizationId)));
    const fit = emails.filter((email) => !members.has(email) && !invited.has(email));
    const sections = input.role === 'administrator' ? context.config.sectionsOf[input.position] : [...new Set(input.sections)];
    const sent = await sendInvitations(
      context,
      inviterFrom(context.actor),
      organizations,
      fit.slice(0, left),
      { role: input.role, position: input.position, sections, message: input.message, anyAccount: input.anyAccount },
    );
    const resultOf = (email: string, index: number): InviteResult => {
      if (typed.indexOf(email) < index) return 'repeated';
      if (sent.has(email)) return 'sent';
      if (members.has(email)) return 'already_member';
      if (invited.has(email)) return 'already_invited';
      return fit.includes(email) ? 'limit' : 'email_invalid';
    };
    const output: OutputOf<typeof contract> = {
      results: typed.map((email, index) => {
        const result = resultOf(email, index);
        return { email, result, invitationId: result === 'sent' ? (sent.get(email) ?? null) : null };
      }),
      leftToday: left - sent.size,
    };
    const after = { role: input.role, position: input.position, ...(input.role === 'user' ? { sections } : {}) };
    return context.done(output, ...[...sent].flatMap(([email, id]) => entriesOf({ invitation: { id, email }, organizations }, 'invitation.sent', { after })));
  },
});
