import type { Staff } from '#kernel/actor.ts';

/** Everybody on the staff may see whether messages go out; nobody sees their texts. */
export function maySeeDeliveries(_staff: Staff): boolean {
  return true;
}
