import type { ReactNode } from 'react';
import { askManager, type Claim } from '#contract/organizations.ts';
import { useAction } from '#web/lib/action.ts';
import { call } from '#web/lib/api.ts';
import { useBoot } from '#web/lib/boot-context.tsx';
import { errorText } from '#web/lib/errors.ts';
import { useFocusKept } from '#web/lib/focus-kept.ts';
import { formatDay } from '#web/lib/format.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { Moment } from '#web/lib/moment.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { useViewer } from '#web/lib/session.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { ButtonLink } from '#web/ui/link.tsx';
import { useOrganizationsChanged } from '../../api.ts';
import { organizationPhrases } from '../../phrases.ts';
import { claimCardPhrases } from '../card-phrases.ts';
import { letterAddress } from '../support-letter.ts';

interface OtherWaysProps {
  claim: Claim;
  /** What else can be done. */
  beside: ReactNode;
}

/** Manual, 6.1: where the administrators have gone, support or the manager help. */
export function OtherWays({ claim, beside }: OtherWaysProps) {
  const t = usePhrases(claimCardPhrases);
  const locale = useLocale();
  const changed = useOrganizationsChanged();
  const letter = useSupportLetter(claim);
  const ask = useAction(async () => {
    await call(askManager, { claimId: claim.id });
    await changed();
  });
  // The button goes with the asking, and the focus would go with it.
  const ways = useFocusKept<HTMLDivElement>(claim.managerAskedAt === null ? 1 : 0);
  return (
    <div ref={ways} tabIndex={-1} role="group" aria-label={t.otherWays} className="flex flex-col gap-3 outline-none">
      {ask.error !== null && <Alert tone="danger">{errorText(ask.error, locale)}</Alert>}
      {claim.managerAskedAt !== null && (
        <Alert tone="success">
          {t.asked} <Moment at={claim.managerAskedAt} />. {t.invitationComes}
        </Alert>
      )}
      <div className="flex flex-wrap gap-2 max-sm:flex-col">
        <ButtonLink href={letter}>{t.writeToSupport}</ButtonLink>
        {claim.managerAskedAt === null && (
          <Button wide="phone" pending={ask.pending} onClick={() => void ask.run()}>
            {t.askManager}
          </Button>
        )}
        {beside}
      </div>
    </div>
  );
}

/** A letter that says who asks and for what, so that nobody has to be asked back. */
function useSupportLetter(claim: Claim): string {
  const t = usePhrases(claimCardPhrases).letter;
  const words = usePhrases(organizationPhrases);
  const locale = useLocale();
  const viewer = useViewer();
  const { supportEmail } = useBoot().provider;
  const organization = claim.company ? t.withInn(claim.company.name, claim.inn) : words.innOf(claim.inn);
  return letterAddress(supportEmail, t.subject(organization), t.body(organization, formatDay(claim.createdAt, locale), `${viewer.firstName} ${viewer.lastName}`));
}
