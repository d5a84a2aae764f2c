import { Download, Trash2 } from 'lucide-react';
import { Badge, Status } from '#web/ui/status.tsx';
import { Button } from '#web/ui/button.tsx';
import { ButtonLink, Link } from '#web/ui/link.tsx';
import { Card } from '#web/ui/card.tsx';
import { Countdown, useSecondsLeft } from '#web/ui/countdown.tsx';

export function Buttons() {
  const left = useSecondsLeft(65);
  return (
    <Card title="Кнопки и статусы" aside={<Link href="/gallery.html">Все кнопки</Link>}>
      <div className="flex flex-wrap items-start gap-2">
        <Button variant="primary">Сохранить</Button>
        <Button icon={<Download aria-hidden className="size-4" />}>Скачать договор</Button>
        <Button variant="ghost">Отмена</Button>
        <Button variant="danger-quiet">Удалиться</Button>
        <Button variant="danger" icon={<Trash2 aria-hidden className="size-4" />}>
          Удалить
        </Button>
        <Button variant="primary" pending>
          Сохранить
        </Button>
        <Button disabledBecause="Вы единственный администратор">Удалиться из организации</Button>
        <ButtonLink href="/gallery.html">Ссылка-кнопка</ButtonLink>
      </div>
      <div className="mt-4 flex flex-wrap gap-2">
        <Status tone="neutral">Не в сети</Status>
        <Status tone="info" live>
          Проверяем
        </Status>
        <Status tone="success">Действует</Status>
        <Status tone="warning">Ждёт ответа</Status>
        <Status tone="danger">Отклонена</Status>
        <Badge>Администратор</Badge>
        <Badge tone="info">12</Badge>
      </div>
      <p className="mt-4 text-muted">
        Отправить ещё раз через <Countdown left={left} />
      </p>
    </Card>
  );
}
