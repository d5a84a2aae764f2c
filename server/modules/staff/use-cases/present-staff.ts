import type { StaffRole, StaffViewer } from '#contract/staff.ts';
import { abilitiesOf } from '../rules.ts';

export function presentStaff(member: { id: string; name: string; email: string; role: StaffRole }): StaffViewer {
  const { id, name, email, role } = member;
  return { id, name, email, role, may: abilitiesOf(role) };
}
