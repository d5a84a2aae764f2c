import type { CloudRequestState } from '#contract/cloud-requests.ts';

export const requestsOfCloud = { count: 60, seconds: 24 * 3600 };

/** Before it is settled. */
export const openStates = ['new', 'in_work'] as const satisfies readonly CloudRequestState[];

export function isOpen(state: CloudRequestState): boolean {
  return openStates.some((open) => open === state);
}

/** Whoever asked or administers the organisation takes a request back. */
export function isOwnRequest(request: { readonly requested_by: string | null }, person: { readonly userId: string; readonly role: string }): boolean {
  return request.requested_by === person.userId || person.role === 'administrator';
}
