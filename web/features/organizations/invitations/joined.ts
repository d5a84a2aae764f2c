import { useEffect } from 'react';
import { acceptInvitation } from '#contract/invitations.ts';
import { call } from '#web/lib/api.ts';
import { keepInvitation, keepJoined, takeJoined, type KeptInvitation } from '#web/lib/kept-invitation.ts';
import { definePhrases, usePhrases } from '#web/lib/phrases.ts';
import { confirmDone } from '#web/ui/toast.tsx';

const joinedPhrases = definePhrases({
  ru: { nowIn: (to: string) => `Вам открыт доступ: ${to}` },
  en: { nowIn: (to) => `You now have access to ${to}` },
});

/** Accepts a kept invitation for the account that was just made. Where that fails, the invitation's own page says why and lets one try again. */
export async function joinByKept({ token }: KeptInvitation): Promise<'/' | '/invitation'> {
  try {
    const { organizations } = await call(acceptInvitation, { token });
    keepInvitation(null);
    keepJoined(organizations.map((one) => one.name).join(', '));
    return '/';
  } catch {
    return '/invitation';
  }
}

/** Tells on the first page after a registration by invitation where one belongs now. */
export function useJoinedNotice(): void {
  const t = usePhrases(joinedPhrases);
  useEffect(() => {
    const to = takeJoined();
    if (to !== null) confirmDone(t.nowIn(to));
  }, [t]);
}
