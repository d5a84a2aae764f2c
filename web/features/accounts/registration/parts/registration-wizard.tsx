import type { ReactNode } from 'react';
import { errorText } from '#web/lib/errors.ts';
import type { KeptInvitation } from '#web/lib/kept-invitation.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { enter } from '#web/lib/session.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Bone, Skeleton } from '#web/ui/skeleton.tsx';
import { CodeForm } from '../../codes/parts/code-form.tsx';
import { registrationPhrases } from '../phrases.ts';
import { useRegistration } from '../registration.ts';
import type { RegistrationStep } from '../steps.ts';
import { DetailsForm } from './details-form.tsx';
import { OrganizationForm } from './organization-form.tsx';
import { StepHead } from './step-head.tsx';

interface RegistrationWizardProps {
  /** They belong to another feature; the page puts the two together. */
  organizationFields: ReactNode;
  /** The invitation that brought the person here. */
  invitation: KeptInvitation | null;
  onUninvited: () => void;
  /** Once the account is made: where to go. */
  onRegistered: () => Promise<'/' | '/invitation'>;
}

/** Manual, 2. The steps before stay in the page, unseen, so that going back finds what was typed. */
export function RegistrationWizard({ organizationFields, invitation, onUninvited, onRegistered }: RegistrationWizardProps) {
  const t = usePhrases(registrationPhrases);
  const locale = useLocale();
  const registration = useRegistration(invitation);
  const { all, step, known, gone, resume } = registration;
  if (resume.asking) return <Resuming all={all} error={resume.error} pending={resume.pending} onRetry={resume.retry} />;
  return (
    <>
      <StepHead step={step} all={all} />
      {invitation && step === 'details' && (
        <div className="mb-4">
          <Alert tone="info" action={<Button onClick={onUninvited}>{t.uninvited}</Button>}>
            {t.invited(invitation.to)}
          </Alert>
        </div>
      )}
      {gone !== null && step === 'details' && (
        <div className="mb-4">
          <Alert tone="warning">{errorText(gone, locale)}</Alert>
        </div>
      )}
      <div hidden={step !== 'details'}>
        <DetailsForm known={known} invitation={invitation} onDone={registration.onDetails} />
      </div>
      {!invitation && (
        <div hidden={step !== 'organization'}>
          <OrganizationForm
            fields={organizationFields}
            known={known}
            onDone={registration.onOrganization}
            onBack={registration.toDetails}
            onGone={registration.startAgain}
          />
        </div>
      )}
      {known?.code && (
        <div hidden={step !== 'code'}>
          <CodeForm
            // The same code, told anew after another choice, is not one that was sent again.
            key={registration.choices}
            sent={known.code}
            label={t.steps.code}
            submit={t.create}
            note={t.codeNote}
            onCode={(code) => registration.onCode(code, async () => enter(await onRegistered()))}
            onResend={registration.onResend}
          >
            <Button variant="ghost" wide onClick={registration.back}>
              {t.back}
            </Button>
          </CodeForm>
        </div>
      )}
    </>
  );
}

/** While the server is asked where a registration begun before stands. */
function Resuming({ all, error, pending, onRetry }: { all: readonly RegistrationStep[]; error: unknown; pending: boolean; onRetry: () => void }) {
  const t = usePhrases(registrationPhrases);
  const locale = useLocale();
  return (
    <>
      <StepHead step="details" all={all} />
      {error !== null ? (
        <Alert tone="danger" action={<Button pending={pending} onClick={onRetry}>{t.retry}</Button>}>
          {errorText(error, locale)}
        </Alert>
      ) : (
        <Skeleton className="flex flex-col gap-4">
          <Bone className="h-10 w-full" />
          <Bone className="h-10 w-full" />
          <Bone className="h-10 w-full" />
        </Skeleton>
      )}
    </>
  );
}
