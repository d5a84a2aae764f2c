import type { InputOf } from '#contract/endpoint.ts';
import type { JournalAction } from '#contract/journal.ts';
import type { changeMemberPosition as positionContract, changeMemberRole as roleContract, changeMemberSections as sectionsContract, Member } from '#contract/members.ts';
import type { Section } from '#contract/permissions.ts';
import type { Client } from '#kernel/actor.ts';
import { DomainError } from '#kernel/errors.ts';
import { defineChange, type ChangeContext } from '#kernel/use-case.ts';
import { personName } from '#modules/accounts/index.ts';
import { queueMail } from '#modules/notify/index.ts';
import { revokeInvitationsOf } from '../../invitations/queries.ts';
import { letters } from '../letters.ts';
import { countMembers } from '../../members/queries.ts';
import { administerForChange, type OrganizationScope } from '../../members/use-cases/enter-organization.ts';
import { findMember, updateMember, type MemberChanges, type MemberRow } from '../queries.ts';
import { blockOf } from '../rules.ts';
import { presentMembers } from './present-member.ts';

/** The member to be changed, under the organisation's lock. */
export async function findTarget(context: ChangeContext<Client>, scope: OrganizationScope, userId: string): Promise<MemberRow> {
  const target = await findMember(context.tx, scope.organizationId, userId);
  if (!target) throw new DomainError('not_member');
  return target;
}

/** Refuses to demote or remove whoever must keep their place now. */
export async function refuseBlocked(context: ChangeContext<Client>, scope: OrganizationScope, target: MemberRow): Promise<void> {
  const numbers = (await countMembers(context.tx, [scope.organizationId])).get(scope.organizationId) ?? { members: 0, administrators: 0 };
  const why = blockOf(scope, { userId: target.user_id, role: target.role, protectedSince: target.protected_since }, numbers);
  if (why === 'last_administrator') throw new DomainError('last_administrator');
  if (why === 'protected') throw new DomainError('member_protected');
}

/** What is to be changed, with the sections where some are chosen. */
function withSections(changes: MemberChanges, sections: readonly Section[] | undefined): MemberChanges {
  return sections ? { ...changes, sections: [...new Set(sections)] } : changes;
}

/** Writes the change, and answers with the member as it is then and the journal's entry. */
async function change(context: ChangeContext<Client>, scope: OrganizationScope, target: MemberRow, action: JournalAction, changes: MemberChanges) {
  const names = Object.keys(changes) as Array<'role' | 'position' | 'sections'>;
  const before = Object.fromEntries(names.map((name) => [name, target[name]]));
  const after = Object.fromEntries(names.map((name) => [name, changes[name]]));
  await updateMember(context.tx, scope.organizationId, target.user_id, changes);
  const [member] = await presentMembers(context.tx, [scope], [await findTarget(context, scope, target.user_id)]);
  return [member as Member, { action, organizationId: scope.organizationId, subjectId: target.user_id, subjectName: personName(target), before, after }] as const;
}

/** Manual, 6.2: «Сделать пользователем», «Сделать администратором». Whoever is demoted loses the invitations that he sent. */
export const changeMemberRole = defineChange({
  name: 'organizations.change-member-role',
  actor: 'client',
  async run(context, input: InputOf<typeof roleContract>) {
    const scope = await administerForChange(context.tx, context.actor, input.organizationId);
    const target = await findTarget(context, scope, input.userId);
    if (target.role === input.role) {
      // Somebody else was first with the role; the chosen sections count all the same.
      if (input.sections) return context.done(...(await change(context, scope, target, 'member.sections_changed', withSections({}, input.sections))));
      return context.done((await presentMembers(context.tx, [scope], [target]))[0] as Member);
    }
    if (input.role === 'user') {
      await refuseBlocked(context, scope, target);
      await revokeInvitationsOf(context.tx, target.user_id, scope.organizationId);
    }
    const [member, entry] = await change(context, scope, target, 'member.role_changed', withSections({ role: input.role }, input.sections));
    if (target.user_id !== scope.userId) {
      await queueMail(context, {
        to: target.email,
        kind: 'organizations.role-changed',
        cause: `role:${context.origin.requestId}:${target.user_id}`,
        letter: letters.roleChanged[target.locale]({ firstName: target.first_name, organization: scope.organizationName, role: input.role, by: `${context.actor.firstName} ${context.actor.lastName}`, url: `${context.config.publicUrl}/organizations` }),
      });
    }
    return context.done(member, entry);
  },
});

/** Manual, 6.2: «Изменить должность». */
export const changeMemberPosition = defineChange({
  name: 'organizations.change-member-position',
  actor: 'client',
  async run(context, input: InputOf<typeof positionContract>) {
    const scope = await administerForChange(context.tx, context.actor, input.organizationId);
    const target = await findTarget(context, scope, input.userId);
    return context.done(...(await change(context, scope, target, 'member.position_changed', withSections({ position: input.position }, input.sections))));
  },
});

/** What a user may see; kept for an administrator too, for the day that he becomes a user. */
export const changeMemberSections = defineChange({
  name: 'organizations.change-member-sections',
  actor: 'client',
  async run(context, input: InputOf<typeof sectionsContract>) {
    const scope = await administerForChange(context.tx, context.actor, input.organizationId);
    const target = await findTarget(context, scope, input.userId);
    return context.done(...(await change(context, scope, target, 'member.sections_changed', withSections({}, input.sections))));
  },
});
