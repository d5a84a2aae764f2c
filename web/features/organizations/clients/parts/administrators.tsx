import type { OutputOf } from '#contract/endpoint.ts';
import type { showStaffClient } from '#contract/invitations.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { CardRow, CardRows } from '#web/ui/card.tsx';
import { clientPhrases } from '../client-phrases.ts';
import { DaysAgo } from './days-ago.tsx';

/** Who administers an organisation in the portal, and since when each has been silent. */
export function Administrators({ administrators }: Pick<OutputOf<typeof showStaffClient>, 'administrators'>) {
  const t = usePhrases(clientPhrases);
  return (
    <CardRows>
      {administrators.map((administrator, index) => (
        <CardRow
          key={index}
          title={administrator.name}
          note={
            administrator.lastSignedInAt === null ? (
              t.neverSignedIn
            ) : (
              <>
                {t.lastSignIn}: <DaysAgo at={administrator.lastSignedInAt} />
              </>
            )
          }
        />
      ))}
    </CardRows>
  );
}
