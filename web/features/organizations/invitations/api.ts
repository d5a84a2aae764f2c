import { useState } from 'react';
import type { OutputOf } from '#contract/endpoint.ts';
import { inviteMembers, listInvitations } from '#contract/invitations.ts';
import { useData } from '#web/lib/query.tsx';
import { useSessionLost } from '#web/lib/session-lost.ts';
import { isOpen } from './view.ts';

/** Links are followed and letters arrive or do not. */
const REFRESH_MS = 20_000;

export type Invited = OutputOf<typeof inviteMembers>;

export interface InvitationsView {
  organization: string | undefined;
  /** Only those that can still be accepted. */
  openOnly: boolean;
}

/** Asked again by itself while somebody may still answer. */
export function useInvitations({ organization, openOnly }: InvitationsView, after: string | undefined) {
  const [waiting, setWaiting] = useState(false);
  const query = useData(listInvitations, { organization, open: openOnly ? 'true' : undefined, after }, { refreshEvery: waiting && REFRESH_MS, keepPrevious: true });
  const lost = useSessionLost();
  const wanted = !lost && (query.data?.rows.some(isOpen) ?? false);
  if (wanted !== waiting) setWaiting(wanted);
  return query;
}

/** Those that were not sent, one a line; what is repeated stands there once already, or was sent. */
export function unsentLines({ results }: Invited): string {
  return results.filter((one) => one.result !== 'sent' && one.result !== 'repeated').map((one) => one.email).join('\n');
}
