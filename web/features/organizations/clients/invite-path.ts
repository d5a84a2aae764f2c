const INVITING = 'invite';

/** A client's page with the invitation open. */
export function invitePath(inn: string): string {
  return `/staff/clients/${inn}?${INVITING}`;
}

/** Whether the address asks for the invitation. */
export function asksToInvite(search: string): boolean {
  return new URLSearchParams(search).has(INVITING);
}
