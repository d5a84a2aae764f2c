import type { OutputOf } from '#contract/endpoint.ts';
import { inviteMembers, listInvitations } from '#contract/invitations.ts';
import { useData } from '#web/lib/query.tsx';

/** Links are followed and letters arrive or do not. */
const REFRESH_MS = 20_000;

export type Invited = OutputOf<typeof inviteMembers>;

export interface InvitationsView {
  organization: string | undefined;
  /** Only those that can still be accepted. */
  openOnly: boolean;
}

export function useInvitations({ organization, openOnly }: InvitationsView, after: string | undefined, refresh: boolean) {
  return useData(listInvitations, { organization, open: openOnly ? 'true' : undefined, after }, { refreshEvery: refresh && REFRESH_MS, keepPrevious: true });
}

/** Those that were not sent, one a line. */
export function unsentLines({ results }: Invited): string {
  return results.filter((one) => one.result !== 'sent').map((one) => one.email).join('\n');
}
