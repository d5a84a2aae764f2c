import type { Member, MemberAction } from '#contract/members.ts';

const changes = ['make_user', 'make_administrator', 'change_position', 'change_sections'] as const;
const ends = ['remove', 'leave'] as const;

/** The menu's items: what the server allows, and what one would look for while it is blocked. The manual knows an administrator by the first of them. */
export function offeredActions(member: Pick<Member, 'actions' | 'blocked' | 'isYou'>): { change: MemberAction[]; end: MemberAction[] } {
  const blocked: MemberAction[] = member.blocked ? ['make_user', member.isYou ? 'leave' : 'remove'] : [];
  const isOffered = (action: MemberAction) => member.actions.includes(action) || blocked.includes(action);
  return { change: changes.filter(isOffered), end: ends.filter(isOffered) };
}
