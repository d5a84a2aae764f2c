import { useCallback, useEffect, useState } from 'react';
import { showProfile } from '#contract/accounts.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import { openInvitation, type InvitationState } from '#contract/invitations.ts';
import { listOrganizations } from '#contract/organizations.ts';
import { useAction } from '#web/lib/action.ts';
import { ApiError } from '#web/lib/api-error.ts';
import { call } from '#web/lib/api.ts';
import { useBoot } from '#web/lib/boot-context.tsx';
import { findInvitation, keepInvitation } from '#web/lib/kept-invitation.ts';

export type OpenedInvitation = OutputOf<typeof openInvitation>;

/** Who looks at the invitation; null for nobody signed in. */
export type Reader = { name: string; email: string; organizationIds: readonly string[] } | null;

export type InvitationScreen = 'guest' | 'own' | 'other' | 'member' | Exclude<InvitationState, 'sent' | 'opened'>;

export interface DeclineProps {
  token: string;
  onDeclined: () => void;
  /** Somebody has settled the invitation meanwhile. */
  onOutdated: () => void;
}

type Screened = Pick<OpenedInvitation, 'state' | 'email' | 'anyAccount'> & { organizations: ReadonlyArray<{ id: string }> };

/** What the page behind the link shows. */
export function screenOf(invitation: Screened, reader: Reader): InvitationScreen {
  if (invitation.state !== 'sent' && invitation.state !== 'opened') return invitation.state;
  if (!reader) return 'guest';
  if (!invitation.anyAccount && reader.email.toLowerCase() !== invitation.email.toLowerCase()) return 'other';
  return invitation.organizations.every(({ id }) => reader.organizationIds.includes(id)) ? 'member' : 'own';
}

/** The token that the address holds, or else the one that was kept while its reader signed in. */
export function useLinkToken(): string {
  const [token, setToken] = useState(tokenHere);
  useEffect(() => {
    // Another link opened in the same tab changes nothing but the fragment.
    const changed = () => setToken((before) => location.hash.slice(1) || before);
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return token;
}

function tokenHere(): string {
  return location.hash.slice(1) || (findInvitation()?.token ?? '');
}

/** The token has done its work and need not stay, neither in the history nor in the tab. */
export function forgetToken(): void {
  keepInvitation(null);
  history.replaceState(history.state, '', location.pathname);
}

/** Asks by the page's own script what the link leads to, and who is signed in. */
export function useLink(token: string) {
  const { viewer } = useBoot();
  const [shown, setShown] = useState<{ invitation: OpenedInvitation; reader: Reader } | 'gone' | null>(token === '' ? 'gone' : null);
  const { run, pending, error } = useAction(async () => {
    try {
      const [invitation, reader] = await Promise.all([call(openInvitation, { token }), viewer ? findReader() : null]);
      setShown({ invitation, reader });
    } catch (failure) {
      if (!isGone(failure)) throw failure;
      setShown('gone');
    }
  });
  useEffect(() => {
    if (token !== '') void run();
  }, [token, run]);
  const signedOut = useCallback(() => setShown((now) => (now && now !== 'gone' ? { ...now, reader: null } : now)), []);
  return { shown, pending, error, reload: run, signedOut };
}

async function findReader(): Promise<Reader> {
  try {
    const [{ firstName, lastName, email }, { organizations }] = await Promise.all([call(showProfile), call(listOrganizations)]);
    return { name: `${firstName} ${lastName}`, email, organizationIds: organizations.map(({ id }) => id) };
  } catch (failure) {
    if (failure instanceof ApiError && failure.code === 'not_signed_in') return null;
    throw failure;
  }
}

/** A token that is no token at all (a link cut short) is as gone as a replaced one. */
function isGone(failure: unknown): boolean {
  return failure instanceof ApiError && (failure.code === 'invitation_gone' || failure.code === 'invalid_input');
}

/** The invitation is no longer what the page shows. */
export function isSettled(failure: unknown): boolean {
  return failure instanceof ApiError && (failure.code === 'invitation_settled' || failure.code === 'invitation_gone');
}
