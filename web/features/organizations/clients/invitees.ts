import type { Contact } from './api.ts';

/** Somebody who can be invited: an e-mail, and the clients in whose cards it stands. */
export interface Invitee {
  email: string;
  name: string;
  /** As the card says it, in the provider's own words. */
  position: string | null;
  clients: Contact['clients'];
}

/** The card's contacts with an e-mail; an e-mail that stands there twice is one invitee. */
export function inviteesOf(contacts: readonly Contact[]): Invitee[] {
  const found = new Map<string, Invitee>();
  for (const { name, email, position, clients } of contacts) {
    if (email === null) continue;
    const known = found.get(email.toLowerCase());
    if (known) found.set(email.toLowerCase(), { ...known, name: `${known.name}, ${name}`, position: known.position ?? position });
    else found.set(email.toLowerCase(), { email, name, position, clients });
  }
  return [...found.values()];
}
