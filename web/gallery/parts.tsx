import { HelpMark } from '#web/ui/help-mark.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { Button } from '#web/ui/button.tsx';
import { Plus } from 'lucide-react';
import { Buttons } from './buttons.tsx';
import { Fields } from './fields.tsx';
import { Floating } from './floating.tsx';
import { Lists } from './lists.tsx';
import { States } from './states.tsx';

export default function Parts() {
  return (
    <>
      <PageHeader
        title="Детали оформления"
        description="Из этих деталей собраны все страницы кабинета. Здесь их видно вместе: в светлом и тёмном оформлении, на большом экране и на телефоне."
        help={<HelpMark about="детали">Пояснение открывается щелчком, наведением и с клавиатуры.</HelpMark>}
        actions={
          <Button variant="primary" icon={<Plus aria-hidden className="size-4" />} wide="phone">
            Добавить организацию
          </Button>
        }
      />
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <Buttons />
        <States />
        <Fields />
        <Floating />
      </div>
      <Lists />
    </>
  );
}
