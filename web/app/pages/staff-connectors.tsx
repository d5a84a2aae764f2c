import { Connectors } from '#web/features/cloud/connectors/list/parts/connectors.tsx';

export default function StaffConnectorsPage() {
  return <Connectors />;
}
