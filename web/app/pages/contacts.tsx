import { useChosenOrganization } from '#web/features/organizations/chosen.ts';
import { InView } from '#web/features/organizations/members/parts/in-view.tsx';
import { NothingYet } from '#web/features/organizations/members/parts/in-section.tsx';
import { Contacts, ContactsHeader } from '#web/features/products/contacts/parts/contacts.tsx';
import { SupportLine } from '#web/features/products/contacts/parts/support-line.tsx';

export default function ContactsPage() {
  const { chosen } = useChosenOrganization();
  return (
    <>
      <ContactsHeader />
      <InView none={<WithoutOrganizations />}>{(organizations) => <Contacts organizations={organizations} chosen={chosen} />}</InView>
    </>
  );
}

/** Support is there for everybody. */
function WithoutOrganizations() {
  return (
    <div className="flex flex-col gap-4">
      <NothingYet />
      <SupportLine />
    </div>
  );
}
