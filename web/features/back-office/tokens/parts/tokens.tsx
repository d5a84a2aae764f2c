import { useState } from 'react';
import { KeyRound, Plus } from 'lucide-react';
import type { PushToken } from '#contract/back-office.ts';
import { useFocusKept } from '#web/lib/focus-kept.ts';
import { LoadError } from '#web/lib/load-error.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { Card, CardRows } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { late } from '#web/ui/late.tsx';
import { TableSkeleton } from '#web/ui/table-skeleton.tsx';
import { usePushTokens } from '../../api.ts';
import { tokenPhrases } from '../phrases.ts';
import { HowToPush } from './how-to-push.tsx';
import { TokenRow } from './token-row.tsx';

const load = () => import('./token-dialogs.tsx');
const AddTokenDialog = late(async () => ({ default: (await load()).AddTokenDialog }));
const RevokeTokenDialog = late(async () => ({ default: (await load()).RevokeTokenDialog }));

/** Keys with which the provider's own systems push; for administrators. */
export function Tokens() {
  const t = usePhrases(tokenPhrases);
  const query = usePushTokens();
  const [adding, setAdding] = useState<{ open: boolean; times: number } | null>(null);
  const [revoking, setRevoking] = useState<{ token: PushToken; open: boolean } | null>(null);
  return (
    <>
      <div className="mb-4 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <p className="max-w-180 min-w-0 flex-1 basis-72 text-muted">{t.text}</p>
        <Button
          variant="primary"
          wide="phone"
          icon={<Plus aria-hidden className="size-4" />}
          onPointerEnter={AddTokenDialog.preload}
          onFocus={AddTokenDialog.preload}
          onClick={() => setAdding({ open: true, times: (adding?.times ?? 0) + 1 })}
        >
          {t.add}
        </Button>
      </div>
      {query.data ? (
        <TokenList tokens={query.data.tokens} onRevoke={(token) => setRevoking({ token, open: true })} />
      ) : query.error ? (
        <Card>
          <LoadError query={query} />
        </Card>
      ) : (
        <TableSkeleton />
      )}
      <HowToPush />
      {adding && <AddTokenDialog key={adding.times} open={adding.open} onClose={() => setAdding({ ...adding, open: false })} />}
      {revoking && <RevokeTokenDialog key={revoking.token.id} token={revoking.token} open={revoking.open} onClose={() => setRevoking({ ...revoking, open: false })} />}
    </>
  );
}

function TokenList({ tokens, onRevoke }: { tokens: readonly PushToken[]; onRevoke: (token: PushToken) => void }) {
  const t = usePhrases(tokenPhrases);
  const list = useFocusKept<HTMLDivElement>(tokens.length);
  return (
    <div ref={list} tabIndex={-1} className="outline-none">
      <Card>
        {tokens.length === 0 ? (
          <EmptyState icon={KeyRound} title={t.empty}>
            {t.emptyText}
          </EmptyState>
        ) : (
          <CardRows>
            {tokens.map((token) => (
              <TokenRow key={token.id} token={token} onRevoke={() => onRevoke(token)} />
            ))}
          </CardRows>
        )}
      </Card>
    </div>
  );
}
