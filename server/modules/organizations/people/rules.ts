import type { MemberAction, MemberBlock } from '#contract/members.ts';
import type { Role } from '#contract/organizations.ts';

interface Actor {
  readonly userId: string;
  readonly role: Role;
  readonly protectedSince: Date | null;
}

interface Target {
  readonly userId: string;
  readonly role: Role;
  readonly protectedSince: Date | null;
}

interface Numbers {
  readonly members: number;
  readonly administrators: number;
}

/**
 * Why the target can be neither demoted nor removed by this actor, nor leave. The last administrator
 * stays while others remain: they would be locked out for good. Alone, he may leave.
 */
export function blockOf(actor: Actor, target: Target, numbers: Numbers): MemberBlock | null {
  if (target.role !== 'administrator') return null;
  if (numbers.administrators === 1 && numbers.members > 1) return 'last_administrator';
  return target.userId !== actor.userId && isSafeFrom(target, actor) ? 'protected' : null;
}

/** Whoever was there before a newcomer is safe from them and from those whom they bring, not the other way round. */
function isSafeFrom(target: Target, actor: Actor): boolean {
  if (target.protectedSince === null) return false;
  return actor.protectedSince === null || actor.protectedSince > target.protectedSince;
}

/** What the actor may do with the target now. */
export function actionsOn(actor: Actor, target: Target, numbers: Numbers): MemberAction[] {
  const blocked = blockOf(actor, target, numbers) !== null;
  const isYou = target.userId === actor.userId;
  const actions: MemberAction[] = [];
  if (actor.role === 'administrator') {
    if (target.role === 'user') actions.push('make_administrator', 'change_sections');
    else if (!blocked && numbers.administrators > 1) actions.push('make_user');
    actions.push('change_position');
    if (!isYou && !blocked) actions.push('remove');
  }
  if (isYou && !blocked) actions.push('leave');
  return actions;
}

/** Words for a search among names, phones and e-mails, written as the directory writes them. */
export function directoryWords(search: string): string[] {
  const text = search.toLowerCase().replaceAll('ё', 'е');
  const digits = text.replace(/\D/g, '');
  // A Russian number is typed from 8, from +7 or without either, and often not to its end.
  if (/^[\d\s()+-]+$/.test(text) && digits.length > 2) return [digits.length > 4 && digits.startsWith('8') ? digits.slice(1) : digits];
  return text.split(/\s+/).filter((word) => word !== '');
}
