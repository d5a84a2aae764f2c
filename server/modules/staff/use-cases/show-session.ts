import { defineRead } from '#kernel/use-case.ts';
import { presentStaff } from './present-staff.ts';

export const showStaffSession = defineRead({
  name: 'staff.show-session',
  actor: 'staff',
  async run({ actor }, _input: unknown) {
    return { viewer: presentStaff({ id: actor.staffId, name: actor.name, email: actor.email, role: actor.role }) };
  },
});
