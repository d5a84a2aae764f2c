import { formatPhone } from '#web/lib/format.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { Card, CardRow, CardRows } from '#web/ui/card.tsx';
import { Link } from '#web/ui/link.tsx';
import type { Contact } from '../api.ts';
import { clientPhrases } from '../client-phrases.ts';

interface ContactsProps {
  contacts: readonly Contact[];
  /** Absent where the viewer may not invite. */
  onInvite: ((email: string) => void) | undefined;
}

/** People of the client's card; those with an e-mail can be invited. */
export function Contacts({ contacts, onInvite }: ContactsProps) {
  const t = usePhrases(clientPhrases);
  return (
    <Card title={t.contacts}>
      {contacts.length === 0 ? (
        <>
          <p className="font-medium">{t.noContacts}</p>
          <p className="mt-1 text-muted">{t.noContactsText}</p>
        </>
      ) : (
        <CardRows>
          {contacts.map((contact, index) => (
            <CardRow
              key={index}
              title={
                <>
                  {contact.name}
                  {contact.position && <span className="text-muted"> · {contact.position}</span>}
                </>
              }
              note={<Ways contact={contact} />}
              aside={
                contact.email !== null &&
                onInvite && (
                  <Button aria-label={t.inviteOne(contact.name)} onClick={() => onInvite(contact.email ?? '')}>
                    {t.invite}
                  </Button>
                )
              }
            />
          ))}
        </CardRows>
      )}
    </Card>
  );
}

/** How to reach a contact. */
function Ways({ contact }: { contact: Contact }) {
  return (
    <span className="flex flex-wrap gap-x-3 wrap-anywhere">
      {contact.phone && (
        <Link href={`tel:${contact.phone}`} className="tabular-nums">
          {formatPhone(contact.phone)}
        </Link>
      )}
      {contact.email && <Link href={`mailto:${contact.email}`}>{contact.email}</Link>}
    </span>
  );
}
