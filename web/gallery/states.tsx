import { Building2 } from 'lucide-react';
import { Button } from '#web/ui/button.tsx';
import { Card, CardRow, CardRows } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ErrorState } from '#web/ui/error-state.tsx';
import { Bone, Skeleton } from '#web/ui/skeleton.tsx';
import { Moment } from '#web/lib/moment.tsx';
import { Status } from '#web/ui/status.tsx';

export function States() {
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <Card title="Заявки на организации">
        <CardRows>
          <CardRow title="ООО «Северный ветер»" note={<Moment at="2026-11-27T23:00:00Z" />} aside={<Status tone="success">Добавлена</Status>} />
          <CardRow title="ИНН 7707083893" note="Ответим до 14:30 МСК" aside={<Status tone="warning">На проверке</Status>} />
        </CardRows>
      </Card>
      <Card>
        <EmptyState icon={Building2} title="Организаций пока нет" action={<Button variant="primary">Добавить организацию</Button>}>
          Добавьте организацию по ИНН, чтобы видеть её продукты и договоры.
        </EmptyState>
      </Card>
      <Card>
        <ErrorState text="Сервис временно недоступен. Попробуйте ещё раз через минуту." requestId="0199c8f0-1111-7000-8000-00000000abcd" onRetry={() => undefined} />
      </Card>
      <Card>
        <Skeleton className="flex flex-col gap-3">
          <Bone className="h-5 w-40" />
          <Bone className="h-9 w-28" />
          <Bone />
        </Skeleton>
      </Card>
    </div>
  );
}
