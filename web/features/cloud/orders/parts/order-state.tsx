import { useState } from 'react';
import { X } from 'lucide-react';
import { cancelOrder, retryOrder, type Cloud, type CloudOrder } from '#contract/cloud.ts';
import { useAction } from '#web/lib/action.ts';
import { call } from '#web/lib/api.ts';
import { errorText } from '#web/lib/errors.ts';
import { formatClock } from '#web/lib/format.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { readersClock } from '#web/lib/now.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Countdown, useSecondsLeft } from '#web/ui/countdown.tsx';
import { IconButton } from '#web/ui/icon-button.tsx';
import { Progress } from '#web/ui/progress.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { useCloudChanged } from '../../api.ts';
import { hideOrder } from '../hidden.ts';
import { orderPhrases } from '../phrases.ts';
import { isOpen, progressOf, secondsTo } from '../progress.ts';
import { toneOf, useOrderWords } from '../words.ts';
import { OrderSteps } from './order-steps.tsx';

/** One order: how far it is, and what can be done about it. */
export function OrderState({ order, cloud }: { order: CloudOrder; cloud: Cloud }) {
  const t = usePhrases(orderPhrases);
  const locale = useLocale();
  const changed = useCloudChanged(cloud);
  const { title, state } = useOrderWords(order);
  const act = useAction(async (done: () => Promise<void>) => {
    try {
      await done();
    } finally {
      await changed();
    }
  });
  const cancel = async () => {
    await call(cancelOrder, { orderId: order.id });
    confirmDone(t.cancelDone);
  };
  const retry = async () => {
    await call(retryOrder, { orderId: order.id });
    hideOrder(order.id);
  };
  const { all, settled } = progressOf(order.steps);
  const actions = (order.mayCancel || order.mayRetry) && (
    <div className="flex flex-wrap items-center gap-2">
      {order.mayCancel && <Button pending={act.pending} onClick={() => void act.run(cancel)}>{t.cancel}</Button>}
      {order.mayRetry && <Button pending={act.pending} onClick={() => void act.run(retry)}>{t.retry}</Button>}
    </div>
  );
  const corner = !isOpen(order) && <IconButton label={t.hide(title)} icon={<X aria-hidden className="size-4" />} onClick={() => hideOrder(order.id)} />;
  return (
    <Alert tone={toneOf[order.state]} title={title} action={actions} corner={corner}>
      <p>{order.state === 'counting_down' ? <Due order={order} /> : state}</p>
      {act.error !== null && <p className="text-danger-text">{errorText(act.error, locale)}</p>}
      {order.state === 'under_way' && all > 1 && (
        <div className="my-1.5 max-w-100">
          <Progress label={t.progress} value={settled / all} />
        </div>
      )}
      {all > 0 && <OrderSteps steps={order.steps} />}
      {order.orderedBy !== null && <p className="text-sm text-muted">{t.by(order.orderedBy, formatClock(order.createdAt, locale))}</p>}
    </Alert>
  );
}

function Due({ order }: { order: CloudOrder }) {
  const t = usePhrases(orderPhrases);
  const locale = useLocale();
  const [seconds] = useState(() => secondsTo(order, readersClock()));
  const left = useSecondsLeft(seconds);
  return (
    <>
      {t.countingDown(formatClock(order.dueAt, locale))} <Countdown left={left} />
    </>
  );
}
