import { useState } from 'react';
import { RegistrationWizard } from '#web/features/accounts/registration/parts/registration-wizard.tsx';
import { OrganizationFields } from '#web/features/organizations/claims/parts/organization-fields.tsx';
import { joinByKept } from '#web/features/organizations/invitations/joined.ts';
import { findInvitation, keepInvitation } from '#web/lib/kept-invitation.ts';

export default function RegistrationPage() {
  const [invitation, setInvitation] = useState(findInvitation);
  return (
    <RegistrationWizard
      organizationFields={<OrganizationFields />}
      invitation={invitation}
      onUninvited={() => {
        keepInvitation(null);
        setInvitation(null);
      }}
      onRegistered={async () => (invitation ? joinByKept(invitation) : '/')}
    />
  );
}
