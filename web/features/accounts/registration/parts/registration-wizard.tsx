import { useState, type ReactNode } from 'react';
import { confirmRegistration, resendRegistrationCode } from '#contract/accounts.ts';
import { call } from '#web/lib/api.ts';
import { errorText } from '#web/lib/errors.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { enter } from '#web/lib/session.ts';
import { useSteps } from '#web/lib/steps.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Bone, Skeleton } from '#web/ui/skeleton.tsx';
import { CodeForm } from '../../codes/parts/code-form.tsx';
import { isRegistrationGone, useResume } from '../api.ts';
import { keepBegun } from '../begun.ts';
import { registrationPhrases } from '../phrases.ts';
import { reachableStep, registrationSteps, type RegistrationState } from '../steps.ts';
import { DetailsForm } from './details-form.tsx';
import { OrganizationForm } from './organization-form.tsx';
import { StepHead } from './step-head.tsx';

/**
 * Manual, 2. The steps before stay in the page, unseen, so that going back finds what was typed.
 * `organizationFields` belong to another feature; the page puts the two together.
 */
export function RegistrationWizard({ organizationFields }: { organizationFields: ReactNode }) {
  const t = usePhrases(registrationPhrases);
  const locale = useLocale();
  const steps = useSteps(registrationSteps);
  const [known, setKnown] = useState<RegistrationState | null>(null);
  const [gone, setGone] = useState<unknown>(null);
  const [choices, setChoices] = useState(0);
  const resume = useResume((state) => {
    setKnown(state);
    steps.replace(state.step);
  });
  const step = reachableStep(steps.step, known);

  function startAgain(failure: unknown) {
    keepBegun(false);
    setKnown(null);
    setGone(failure);
    steps.replace('details');
  }
  async function orStartAgain(act: () => Promise<void>) {
    try {
      await act();
    } catch (failure) {
      if (!isRegistrationGone(failure)) throw failure;
      startAgain(failure);
    }
  }
  if (resume.asking) return <Resuming error={resume.error} pending={resume.pending} onRetry={resume.retry} />;
  return (
    <>
      <StepHead step={step} />
      {gone !== null && step === 'details' && (
        <div className="mb-4">
          <Alert tone="warning">{errorText(gone, locale)}</Alert>
        </div>
      )}
      <div hidden={step !== 'details'}>
        <DetailsForm
          known={known}
          onDone={(state) => {
            keepBegun(true);
            setGone(null);
            setKnown(state);
            steps.forward('organization');
          }}
        />
      </div>
      <div hidden={step !== 'organization'}>
        <OrganizationForm
          fields={organizationFields}
          known={known}
          onDone={(state) => {
            if (state !== known) setChoices((times) => times + 1);
            setKnown(state);
            steps.forward('code');
          }}
          onBack={() => steps.replace('details')}
          onGone={startAgain}
        />
      </div>
      {known?.code && (
        <div hidden={step !== 'code'}>
          <CodeForm
            // The same code, told anew after another choice, is not one that was sent again.
            key={choices}
            sent={known.code}
            label={t.steps.code}
            submit={t.create}
            note={t.codeNote}
            onCode={(code) =>
              orStartAgain(async () => {
                await call(confirmRegistration, { code });
                keepBegun(false);
                await enter('/');
              })
            }
            onResend={() => orStartAgain(async () => setKnown(await call(resendRegistrationCode)))}
          >
            <Button variant="ghost" wide onClick={() => steps.replace('organization')}>
              {t.back}
            </Button>
          </CodeForm>
        </div>
      )}
    </>
  );
}

/** While the server is asked where a registration begun before stands. */
function Resuming({ error, pending, onRetry }: { error: unknown; pending: boolean; onRetry: () => void }) {
  const t = usePhrases(registrationPhrases);
  const locale = useLocale();
  return (
    <>
      <StepHead step="details" />
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
