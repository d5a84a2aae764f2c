import { useEffect, useRef, useState, type ReactNode } from 'react';
import { errorText } from '#web/lib/errors.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { ButtonLink } from '#web/ui/link.tsx';
import { PageHeading } from '#web/ui/page-header.tsx';
import { Bone, Skeleton } from '#web/ui/skeleton.tsx';
import { carryChoice } from '../../chosen.ts';
import { forgetToken, screenOf, useLink, useLinkToken, type OpenedInvitation, type Reader } from '../link.ts';
import { linkPhrases } from '../link-phrases.ts';
import { Decline } from './decline.tsx';
import { Ended } from './ended.tsx';
import { GuestWays } from './guest-ways.tsx';
import { InvitationSummary, Organizations } from './invitation-summary.tsx';
import { OtherAccount } from './other-account.tsx';
import { OwnWays } from './own-ways.tsx';

type Outcome = { kind: 'declined' } | { kind: 'joined'; organizations: OpenedInvitation['organizations'] };

/** Where the link of the letter leads. Only buttons accept or decline: programs that look into mail open links by themselves. */
export function InvitationLink() {
  const token = useLinkToken();
  return <BehindLink key={token} token={token} />;
}

function BehindLink({ token }: { token: string }) {
  const t = usePhrases(linkPhrases);
  const locale = useLocale();
  const link = useLink(token);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  function settle(how: Outcome) {
    forgetToken();
    setOutcome(how);
  }
  if (outcome) {
    return (
      <Screen name={outcome.kind}>
        {outcome.kind === 'joined' ? <Joined organizations={outcome.organizations} /> : <Declined />}
      </Screen>
    );
  }
  if (link.shown === 'gone') {
    return (
      <Screen name="gone">
        <PageHeading title={t.goneTitle} />
        <Alert tone="warning">{t.gone}</Alert>
        <p className="text-muted">{t.goneHelp}</p>
        <ButtonLink href="/" target="_self">
          {t.portal}
        </ButtonLink>
      </Screen>
    );
  }
  if (link.shown) {
    const { invitation, reader } = link.shown;
    return (
      <Screen name={screenOf(invitation, reader)}>
        <Shown
          token={token}
          invitation={invitation}
          reader={reader}
          onOutcome={settle}
          onOutdated={() => void link.reload()}
          onSignedOut={link.signedOut}
        />
      </Screen>
    );
  }
  return (
    <Screen name="opening">
      <PageHeading title={t.title} />
      {link.error !== null ? (
        <Alert tone="danger" action={<Button pending={link.pending} onClick={() => void link.reload()}>{t.retry}</Button>}>
          {errorText(link.error, locale)}
        </Alert>
      ) : (
        <Skeleton className="flex flex-col gap-4">
          <Bone className="h-5 w-3/4" />
          <Bone className="h-14 w-full" />
          <Bone className="h-24 w-full" />
          <Bone className="h-10 w-full" />
        </Skeleton>
      )}
    </Screen>
  );
}

interface ShownProps {
  token: string;
  invitation: OpenedInvitation;
  reader: Reader;
  onOutcome: (how: Outcome) => void;
  onOutdated: () => void;
  onSignedOut: () => void;
}

function Shown({ token, invitation, reader, onOutcome, onOutdated, onSignedOut }: ShownProps) {
  const t = usePhrases(linkPhrases);
  const screen = screenOf(invitation, reader);
  if (screen === 'member') return <InAlready organizations={invitation.organizations} />;
  if (screen !== 'guest' && screen !== 'own' && screen !== 'other') return <Ended token={token} invitation={invitation} ending={screen} reader={reader} />;
  return (
    <>
      <PageHeading title={t.to(invitation.organizations.length)} />
      <InvitationSummary invitation={invitation} />
      <div className="flex flex-col gap-2 border-t border-line pt-4">
        {screen === 'other' && reader && <OtherAccount token={token} invitation={invitation} reader={reader} onSignedOut={onSignedOut} />}
        {screen === 'own' && reader && <OwnWays token={token} reader={reader} onJoined={(organizations) => onOutcome({ kind: 'joined', organizations })} onOutdated={onOutdated} />}
        {screen === 'guest' && <GuestWays token={token} invitation={invitation} />}
        {screen !== 'other' && <Decline token={token} onDeclined={() => onOutcome({ kind: 'declined' })} onOutdated={onOutdated} />}
      </div>
    </>
  );
}

type InvitedTo = Pick<OpenedInvitation, 'organizations'>;

function Joined({ organizations }: InvitedTo) {
  const t = usePhrases(linkPhrases);
  return (
    <>
      <PageHeading title={organizations.length === 1 ? t.joinedTitle : t.joinedTitleMany} />
      <ToOrganizations organizations={organizations} />
    </>
  );
}

function InAlready({ organizations }: InvitedTo) {
  const t = usePhrases(linkPhrases);
  return (
    <>
      <PageHeading title={organizations.length === 1 ? t.inAlreadyTitle : t.inAlreadyTitleMany} />
      <p className="text-muted">{t.inAlready}</p>
      <ToOrganizations organizations={organizations} />
    </>
  );
}

function ToOrganizations({ organizations }: InvitedTo) {
  const t = usePhrases(linkPhrases);
  const [only] = organizations.length === 1 ? organizations : [];
  return (
    <>
      <Organizations organizations={organizations} />
      {/* By a full load: pages opened before do not know the organisation yet. */}
      <ButtonLink href={carryChoice('/', only?.id)} target="_self" variant="primary" className="min-h-10">
        {t.portal}
      </ButtonLink>
    </>
  );
}

function Declined() {
  const t = usePhrases(linkPhrases);
  return (
    <>
      <PageHeading title={t.declined} />
      <p className="text-muted">{t.declinedText}</p>
    </>
  );
}

/** After a change of what is shown the focus stands on it: what was pressed is gone. */
function Screen({ name, children }: { name: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef(name);
  useEffect(() => {
    if (shown.current !== name && shown.current !== 'opening') box.current?.focus();
    shown.current = name;
  }, [name]);
  return (
    <div ref={box} tabIndex={-1} className="flex flex-col gap-4 outline-none">
      {children}
    </div>
  );
}
