import { useSearch } from 'wouter';
import { Exchange, viewOf } from '#web/features/back-office/parts/exchange.tsx';

export default function StaffExchangePage() {
  return <Exchange view={viewOf(useSearch())} />;
}
