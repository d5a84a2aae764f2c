import { Journal } from '#web/features/organizations/journal/parts/journal.tsx';

export default function JournalPage() {
  return <Journal />;
}
