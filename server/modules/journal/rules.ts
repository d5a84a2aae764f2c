import type { Actor } from '#kernel/actor.ts';

/** The id under which the journal knows an actor; none for guests and jobs. */
export function actorIdOf(actor: Actor): string | null {
  if (actor.kind === 'client') return actor.userId;
  if (actor.kind === 'staff') return actor.staffId;
  if (actor.kind === 'back_office') return actor.tokenId;
  return null;
}

/** The name that the journal keeps beside it. */
export function actorNameOf(actor: Actor): string | null {
  if (actor.kind === 'client') return `${actor.lastName} ${actor.firstName}`;
  if (actor.kind === 'staff' || actor.kind === 'back_office') return actor.name;
  return null;
}
