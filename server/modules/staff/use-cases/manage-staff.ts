import type { StaffRole } from '#contract/staff.ts';
import { newId } from '#kernel/ids.ts';
import { hashPassword } from '#kernel/passwords.ts';
import { defineChange, defineRead } from '#kernel/use-case.ts';
import { findMemberByEmail, insertMember, listMembers, resetTotp } from '../queries.ts';

/** Adds a staff member; the answer is false when the address is taken. Command line only. */
export const addStaffMember = defineChange({
  name: 'staff.add',
  actor: 'system',
  prepare: (_context, input: { email: string; name: string; role: StaffRole; password: string }) => hashPassword(input.password),
  async run(context, input, passwordHash) {
    const id = newId();
    const added = await insertMember(context.tx, { id, email: input.email, name: input.name, role: input.role, password_hash: passwordHash });
    return added ? context.done(true, { action: 'staff.added', subjectId: id, after: { role: input.role } }) : context.done(false);
  },
});

export const listStaffMembers = defineRead({
  name: 'staff.list',
  actor: 'system',
  run: (context, _input: unknown) => listMembers(context.db),
});

/** Lets a member set up the second factor anew; false when there is no such address. */
export const resetSecondFactor = defineChange({
  name: 'staff.reset-totp',
  actor: 'system',
  async run(context, input: { email: string }) {
    const member = await findMemberByEmail(context.tx, input.email);
    if (!member) return context.done(false);
    await resetTotp(context.tx, member.id);
    return context.done(true, { action: 'staff.totp_reset', subjectId: member.id });
  },
});
