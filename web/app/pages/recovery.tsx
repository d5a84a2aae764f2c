import { Recovery } from '#web/features/accounts/recovery/parts/recovery.tsx';

export default function RecoveryPage() {
  return <Recovery />;
}
