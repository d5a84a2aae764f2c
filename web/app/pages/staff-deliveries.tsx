import { Deliveries } from '#web/features/notify/deliveries/parts/deliveries.tsx';

export default function StaffDeliveriesPage() {
  return <Deliveries />;
}
