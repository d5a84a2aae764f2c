import { useState } from 'react';
import { Inbox } from 'lucide-react';
import { listOutbox } from '#contract/notify.ts';
import { ApiError } from '#web/lib/api-error.ts';
import { Loading } from '#web/lib/loading.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { useData } from '#web/lib/query.tsx';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { SearchField } from '#web/ui/search-field.tsx';
import { Bone, Skeleton } from '#web/ui/skeleton.tsx';
import { outboxPhrases } from '../phrases.ts';
import { recipientOf } from '../recipient.ts';
import { MessageCard } from './message-card.tsx';

const LOOK_AGAIN_MS = 2_000;
/** Among the newest is the one that somebody came for; all letters open make a very long page. */
const OPEN_AT_FIRST = 3;

/** What would have gone to people's phones and mailboxes, where no gateway is configured. */
export function Outbox() {
  const t = usePhrases(outboxPhrases);
  const [typed, setTyped] = useState('');
  const query = useData(listOutbox, typed === '' ? {} : { to: recipientOf(typed) }, { refreshEvery: LOOK_AGAIN_MS, keepPrevious: true });
  if (query.error instanceof ApiError && query.error.code === 'not_found') {
    return (
      <>
        <PageHeader title={t.title} />
        <Alert tone="info">{t.gone}</Alert>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t.title} />
      <div className="mb-6">
        <Alert tone="info" title={t.standIn}>
          {t.standInText}
        </Alert>
      </div>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <SearchField label={t.filter} value={typed} onSearch={setTyped} />
        <p className="text-sm text-muted">{t.refreshes}</p>
      </div>
      {query.data ? (
        query.data.messages.length > 0 ? (
          <ul className="flex flex-col gap-3">
            {query.data.messages.map((message, index) => (
              <MessageCard key={message.id} message={message} open={index < OPEN_AT_FIRST} />
            ))}
          </ul>
        ) : (
          <Card>
            <Nothing to={typed} onReset={() => setTyped('')} />
          </Card>
        )
      ) : (
        <Loading query={query}>
          <Skeleton className="flex flex-col gap-3">
            <Bone className="h-28 w-full rounded-card" />
            <Bone className="h-28 w-full rounded-card" />
          </Skeleton>
        </Loading>
      )}
    </>
  );
}

function Nothing({ to, onReset }: { to: string; onReset: () => void }) {
  const t = usePhrases(outboxPhrases);
  if (to === '') {
    return (
      <EmptyState icon={Inbox} title={t.emptyTitle}>
        {t.empty}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={Inbox} title={t.nothingFor} action={<Button onClick={onReset}>{t.reset}</Button>}>
      {t.nothingForText(to)}
    </EmptyState>
  );
}
