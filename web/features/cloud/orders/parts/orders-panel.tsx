import type { Cloud, CloudOrder } from '#contract/cloud.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { useOrders } from '../api.ts';
import { useHiddenOrders } from '../hidden.ts';
import { orderPhrases } from '../phrases.ts';
import { sorted } from '../progress.ts';
import { OrderState } from './order-state.tsx';

/** What goes on in the cloud and has just ended. The server keeps it, so that whoever comes back finds it here. */
export function OrdersPanel({ cloud }: { cloud: Cloud }) {
  const t = usePhrases(orderPhrases);
  const query = useOrders(cloud);
  const hidden = useHiddenOrders();
  const { shown, earlier } = sorted(query.data?.orders.filter(({ id }) => !hidden.includes(id)) ?? []);
  if (shown.length === 0) return null;
  return (
    <section aria-label={t.title} className="mb-4 flex flex-col gap-2">
      <Orders orders={shown} cloud={cloud} />
      {earlier.length > 0 && (
        <Disclosure summary={t.earlier(earlier.length)}>
          <div className="mt-2 flex flex-col gap-2">
            <Orders orders={earlier} cloud={cloud} />
          </div>
        </Disclosure>
      )}
    </section>
  );
}

function Orders({ orders, cloud }: { orders: readonly CloudOrder[]; cloud: Cloud }) {
  return orders.map((order) => <OrderState key={order.id} order={order} cloud={cloud} />);
}
