import { useState } from 'react';
import { KeyRound, Unplug } from 'lucide-react';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx';
import { DeedActions, Dialog } from '#web/ui/dialog.tsx';
import { Menu, MenuItem } from '#web/ui/menu.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { confirmDone } from '#web/ui/toast.tsx';

export function Floating() {
  const [open, setOpen] = useState<'dialog' | 'confirm' | null>(null);
  const close = () => setOpen(null);
  return (
    <Card title="Окна и сообщения">
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => setOpen('dialog')}>Открыть окно</Button>
        <Button variant="danger-quiet" onClick={() => setOpen('confirm')}>
          Завершить сеансы
        </Button>
        <Button onClick={() => confirmDone('Ссылка отправлена на почту')}>Показать уведомление</Button>
        <Menu label="Действия">
          <MenuItem icon={Unplug}>Завершить сеанс</MenuItem>
          <MenuItem icon={KeyRound}>Сбросить пароль</MenuItem>
          <MenuItem disabledBecause="Сначала назначьте другого администратора.">Сделать пользователем</MenuItem>
          <MenuItem danger>Удалить</MenuItem>
        </Menu>
      </div>
      <div className="mt-4 flex flex-col gap-2">
        <Alert tone="info">Проверяем организацию. Обычно это занимает 1–2 минуты.</Alert>
        <Alert tone="success" title="Почта подтверждена">
          Теперь на неё приходят уведомления.
        </Alert>
        <Alert tone="warning" title="Почта не подтверждена" action={<Button>Отправить ещё раз</Button>}>
          Перейдите по ссылке из письма.
        </Alert>
        <Alert tone="danger">Неверный номер телефона или пароль.</Alert>
      </div>
      <Dialog open={open === 'dialog'} onClose={close} title="Добавить организацию">
        <form>
          <TextField label="ИНН" inputMode="numeric" />
          <DeedActions pending={false} onDeed={close} onCancel={close}>
            Добавить
          </DeedActions>
        </form>
      </Dialog>
      <ConfirmDialog open={open === 'confirm'} onClose={close} title="Завершить все сеансы ООО «Ромашка»?" confirm="Завершить сеансы" onConfirm={close}>
        Завершатся 12 сеансов у 9 человек. Несохранённая работа в базах пропадёт.
      </ConfirmDialog>
    </Card>
  );
}
