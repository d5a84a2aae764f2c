import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import type { StaffClient } from '../api.ts';
import { invitePhrases } from '../invite-phrases.ts';

interface InviteEffectProps {
  client: StaffClient;
  /** Whom the invitation is for. */
  inns: readonly string[];
}

/** What the invitation does, and what administrators who are there already will see of it. */
export function InviteEffect({ client, inns }: InviteEffectProps) {
  const t = usePhrases(invitePhrases);
  const administrators = inns.includes(client.inn) ? client.administrators.length : 0;
  // Of the other organisations this card does not know who administers them.
  const mayHaveMore = inns.some((inn) => inn !== client.inn);
  return (
    <>
      <p>{t.becomes}</p>
      {(administrators > 0 || mayHaveMore) && (
        <Alert tone="warning" title={administrators > 0 && !mayHaveMore ? t.already(administrators) : t.alreadySome}>
          {administrators === 1 && !mayHaveMore ? t.toldOne : t.told}
        </Alert>
      )}
    </>
  );
}
