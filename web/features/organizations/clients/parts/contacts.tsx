import { formatPhone } from '#web/lib/format.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { Card, CardRows } from '#web/ui/card.tsx';
import { Link } from '#web/ui/link.tsx';
import type { Contact, StaffClient } from '../api.ts';
import { clientPhrases } from '../client-phrases.ts';

interface ContactsProps {
  client: Pick<StaffClient, 'contacts' | 'inClientBase'>;
  /** Absent where the viewer may not invite. */
  onInvite: ((email: string) => void) | undefined;
}

/** People of the client's card; those with an e-mail can be invited. */
export function Contacts({ client: { contacts, inClientBase }, onInvite }: ContactsProps) {
  const t = usePhrases(clientPhrases);
  return (
    <Card title={t.contacts}>
      {contacts.length === 0 ? (
        <>
          <p className="font-medium">{inClientBase ? t.noContacts : t.noCard}</p>
          <p className="mt-1 text-muted">{inClientBase ? t.noContactsText : t.noCardText}</p>
        </>
      ) : (
        <CardRows>
          {contacts.map((contact, index) => (
            <ContactRow key={index} contact={contact} onInvite={onInvite} />
          ))}
        </CardRows>
      )}
    </Card>
  );
}

function ContactRow({ contact, onInvite }: Pick<ContactsProps, 'onInvite'> & { contact: Contact }) {
  const t = usePhrases(clientPhrases);
  const { email } = contact;
  return (
    <li className="grid items-center gap-x-4 gap-y-2 py-3 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <div className="wrap-break-word">
          {contact.name}
          {contact.position && <span className="text-muted"> · {contact.position}</span>}
        </div>
        <Ways contact={contact} />
      </div>
      {email !== null && onInvite && (
        <Button wide="phone" aria-label={t.inviteOne(contact.name)} onClick={() => onInvite(email)}>
          {t.invite}
        </Button>
      )}
    </li>
  );
}

/** How to reach a contact. */
function Ways({ contact }: { contact: Contact }) {
  return (
    <div className="flex flex-wrap gap-x-3 text-sm wrap-anywhere">
      {contact.phone && (
        <Link href={`tel:${contact.phone}`} className="tabular-nums">
          {formatPhone(contact.phone)}
        </Link>
      )}
      {contact.email && <Link href={`mailto:${contact.email}`}>{contact.email}</Link>}
    </div>
  );
}
