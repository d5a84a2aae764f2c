import { useBoot } from '#web/lib/boot-context.tsx';
import { Moment } from '#web/lib/moment.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Quote } from '#web/ui/quote.tsx';
import { organizationPhrases } from '../../phrases.ts';
import type { OpenedInvitation } from '../link.ts';
import { linkPhrases } from '../link-phrases.ts';

/** The inviter by name, with the provider's where staff invites. */
export function useInviterName({ invitedBy }: Pick<OpenedInvitation, 'invitedBy'>): string {
  const t = usePhrases(linkPhrases);
  const { provider } = useBoot();
  return invitedBy.isStaff ? t.staff(invitedBy.name, provider.name) : invitedBy.name;
}

/** Who invites, where to, as what, and until when one may answer. */
export function InvitationSummary({ invitation }: { invitation: OpenedInvitation }) {
  const t = usePhrases(linkPhrases);
  const words = usePhrases(organizationPhrases);
  const inviter = useInviterName(invitation);
  const { role, sections, position, message, organizations } = invitation;
  return (
    <div className="flex flex-col gap-4">
      <p>{(organizations.length === 1 ? t.by : t.byMany)(inviter)}</p>
      <Organizations organizations={organizations} />
      <dl className="flex flex-col gap-3">
        <div>
          <dt className="text-sm text-muted">{t.role}</dt>
          <dd>
            <span className="font-medium">{words.roles[role]}.</span> {t.roleMeans[role]}
            {role === 'user' && (
              <span className="mt-1 block">{sections.length === 0 ? t.noSections : `${t.sections}: ${sections.map((section) => `«${words.sections[section]}»`).join(', ')}.`}</span>
            )}
          </dd>
        </div>
        <div>
          <dt className="text-sm text-muted">{t.position}</dt>
          <dd>{words.positions[position]}</dd>
        </div>
        <div>
          <dt className="text-sm text-muted">{t.until}</dt>
          <dd>
            <Moment at={invitation.endsAt} />
          </dd>
        </div>
      </dl>
      {message && <Quote by={t.message(inviter)}>{message}</Quote>}
    </div>
  );
}

/** Names, and what else tells organisations of one name apart. */
export function Organizations({ organizations }: Pick<OpenedInvitation, 'organizations'>) {
  const words = usePhrases(organizationPhrases);
  return (
    <ul className="flex flex-col gap-2">
      {organizations.map((organization) => (
        <li key={organization.id} className="rounded-control bg-fill px-3 py-2">
          <span className="block font-medium wrap-break-word">{organization.name}</span>
          <span className="block text-sm text-muted tabular-nums">{words.innOf(organization.inn)}</span>
        </li>
      ))}
    </ul>
  );
}
