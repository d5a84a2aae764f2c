/** A one-time link is good for so long. */
export const LINK_MINUTES = 15;
/** Groups of signs in a password, and in one for a policy that has refused the first. */
export const GROUPS = 4;
export const MORE_GROUPS = 6;

/** Whether it is one of those for a strict policy. */
export function isLonger(password: string): boolean {
  return password.split('-').length >= MORE_GROUPS;
}

/** What a new password is bound to while it is being set, and in a link. */
export const orderContext = (orderId: string) => `order:${orderId}`;
export const linkContext = (tokenHash: Buffer) => `link:${tokenHash.toString('hex')}`;

/** `expired` also when the password has been reset once more: this link's is none any more. */
export function linkState({ viewed_at, is_over }: { readonly viewed_at: Date | null; readonly is_over: boolean }): 'ready' | 'viewed' | 'expired' {
  if (viewed_at !== null) return 'viewed';
  return is_over ? 'expired' : 'ready';
}
