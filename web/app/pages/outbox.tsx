import { Outbox } from '#web/features/notify/outbox/parts/outbox.tsx';
import { QueryProvider } from '#web/lib/query.tsx';

export default function OutboxPage() {
  return (
    <QueryProvider>
      <Outbox />
    </QueryProvider>
  );
}
