import { useSearch } from 'wouter';
import { RequestsQueue, viewOf } from '#web/features/cloud/desk/parts/requests-queue.tsx';

export default function StaffCloudRequestsPage() {
  return <RequestsQueue view={viewOf(useSearch())} />;
}
