import { useSearch } from 'wouter';
import { AdditionsQueue, viewOf } from '#web/features/products/desk/additions/parts/additions-queue.tsx';

export default function StaffAdditionsPage() {
  return <AdditionsQueue view={viewOf(useSearch())} />;
}
