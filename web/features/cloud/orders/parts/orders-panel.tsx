import type { Cloud } from '#contract/cloud.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { useOrders } from '../api.ts';
import { useHiddenOrders } from '../hidden.ts';
import { orderPhrases } from '../phrases.ts';
import { OrderState } from './order-state.tsx';

/** What goes on in the cloud and has just ended. The server keeps it, so that whoever comes back finds it here. */
export function OrdersPanel({ cloud }: { cloud: Cloud }) {
  const t = usePhrases(orderPhrases);
  const query = useOrders(cloud);
  const hidden = useHiddenOrders();
  const orders = query.data?.orders.filter(({ id }) => !hidden.includes(id)) ?? [];
  if (orders.length === 0) return null;
  return (
    <section aria-label={t.title} className="mb-4 flex flex-col gap-2">
      {orders.map((order) => (
        <OrderState key={order.id} order={order} cloud={cloud} />
      ))}
    </section>
  );
}
