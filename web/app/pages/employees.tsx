import { Members } from '#web/features/organizations/people/parts/members.tsx';
import { PeoplePage } from '#web/features/organizations/people/parts/people-page.tsx';

export default function EmployeesPage() {
  return (
    <PeoplePage current="list">
      <Members />
    </PeoplePage>
  );
}
