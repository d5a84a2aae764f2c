import type { Notice } from '#contract/organizations.ts';
import { formatMoment } from '#web/lib/format.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { useNow } from '#web/lib/now.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Link } from '#web/ui/link.tsx';
import { noticePhrases } from '../phrases.ts';

/** What an administrator must know or do now, each with the page where it is done. */
export function Notices({ notices }: { notices: readonly Notice[] }) {
  if (notices.length === 0) return null;
  return (
    <div className="mb-4 flex flex-col gap-2">
      {notices.map((notice) =>
        notice.kind === 'join_requests' ? (
          <JoinRequests key={`join ${notice.organizationId}`} notice={notice} />
        ) : (
          <ProviderInvited key={notice.invitationId + notice.organizationId} notice={notice} />
        ),
      )}
    </div>
  );
}

function JoinRequests({ notice }: { notice: Extract<Notice, { kind: 'join_requests' }> }) {
  const t = usePhrases(noticePhrases);
  return (
    <Alert tone="warning" action={<Link href={`/employees/requests?organization=${notice.organizationId}`}>{t.decide}</Link>}>
      {t.joinRequests(notice.count, notice.organizationName)}
    </Alert>
  );
}

function ProviderInvited({ notice }: { notice: Extract<Notice, { kind: 'provider_invited' }> }) {
  const t = usePhrases(noticePhrases);
  const locale = useLocale();
  const now = useNow(30_000);
  const place = `?organization=${notice.organizationId}`;
  const guarded = notice.protectedUntil !== null && Date.parse(notice.protectedUntil) > now.getTime() ? notice.protectedUntil : null;
  return (
    <Alert
      tone="info"
      action={notice.acceptedAt === null ? <Link href={`/employees/invitations${place}`}>{t.invitations}</Link> : <Link href={`/employees${place}`}>{t.employees}</Link>}
    >
      {t.invited(notice.staffName, notice.email, notice.organizationName)} {notice.acceptedAt === null && t.waits}
      {notice.acceptedBy !== null && t.accepted(notice.acceptedBy)} {guarded !== null && t.protected(formatMoment(guarded, locale))}
    </Alert>
  );
}
