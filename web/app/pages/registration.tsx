import { RegistrationWizard } from '#web/features/accounts/registration/parts/registration-wizard.tsx';
import { OrganizationFields } from '#web/features/organizations/claims/parts/organization-fields.tsx';

export default function RegistrationPage() {
  return <RegistrationWizard organizationFields={<OrganizationFields />} />;
}
