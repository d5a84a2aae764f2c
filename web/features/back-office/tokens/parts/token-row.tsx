import type { PushToken } from '#contract/back-office.ts';
import { Moment } from '#web/lib/moment.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { CardRow } from '#web/ui/card.tsx';
import { tokenPhrases } from '../phrases.ts';

/** A key that works: whose it is, since when, and when it was used last. */
export function TokenRow({ token, onRevoke }: { token: PushToken; onRevoke: () => void }) {
  const t = usePhrases(tokenPhrases);
  return (
    <CardRow
      title={<span className="font-medium wrap-anywhere">{token.name}</span>}
      note={
        <>
          <p>
            {t.addedAt} <Moment at={token.createdAt} />, {token.createdBy}
          </p>
          <p>{token.usedAt === null ? t.neverUsed : <>{t.usedAt} <Moment at={token.usedAt} /></>}</p>
        </>
      }
      aside={
        <Button variant="danger-quiet" wide="phone" aria-label={t.revokeOf(token.name)} onClick={onRevoke}>
          {t.revoke}
        </Button>
      }
    />
  );
}
