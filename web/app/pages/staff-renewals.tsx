import { useSearch } from 'wouter';
import { RenewalsQueue, viewOf } from '#web/features/products/desk/renewals/parts/renewals-queue.tsx';

export default function StaffRenewalsPage() {
  return <RenewalsQueue view={viewOf(useSearch())} />;
}
