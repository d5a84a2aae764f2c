import type { Invitation } from '#contract/invitations.ts';
import { addressWith } from '#web/lib/address.ts';

const SHOW = 'show';

/** Whether the address asks for those only that can still be accepted. */
export function asksForOpen(search: string): boolean {
  return new URLSearchParams(search).get(SHOW) === 'open';
}

/** The list's address with one view or the other; what else it holds stays. */
export function viewAddress(path: string, search: string, openOnly: boolean): string {
  return addressWith(path, search, { [SHOW]: openOnly ? 'open' : undefined });
}

export function isOpen({ state }: Pick<Invitation, 'state'>): boolean {
  return state === 'sent' || state === 'opened';
}
