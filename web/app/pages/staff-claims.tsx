import { useSearch } from 'wouter';
import { ClaimsQueue, viewOf } from '#web/features/organizations/desk/parts/claims-queue.tsx';

export default function StaffClaimsPage() {
  return <ClaimsQueue view={viewOf(useSearch())} />;
}
