import { ClaimDesk } from '#web/features/organizations/desk/parts/claim-desk.tsx';
import type { PageProps } from '../route.ts';

export default function StaffClaimPage({ params }: PageProps) {
  const claimId = params['claimId'] ?? '';
  return <ClaimDesk key={claimId} claimId={claimId} />;
}
