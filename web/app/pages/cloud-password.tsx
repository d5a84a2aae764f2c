import { PasswordLink } from '#web/features/cloud/passwords/parts/password-link.tsx';
import { useChosenOrganization } from '#web/features/organizations/chosen.ts';

export default function CloudPasswordPage() {
  const { withChoice } = useChosenOrganization();
  return <PasswordLink withChoice={withChoice} />;
}
