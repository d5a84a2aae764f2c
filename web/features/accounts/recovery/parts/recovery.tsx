import { useEffect, useState } from 'react';
import { checkRecoveryCode, resendRecoveryCode } from '#contract/accounts.ts';
import { ApiError } from '#web/lib/api-error.ts';
import { call } from '#web/lib/api.ts';
import { errorText } from '#web/lib/errors.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { useSteps } from '#web/lib/steps.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { PageHeading } from '#web/ui/page-header.tsx';
import { CodeForm } from '../../codes/parts/code-form.tsx';
import { findRecovery, keepRecovery, type KeptRecovery } from '../kept.ts';
import { recoveryPhrases } from '../phrases.ts';
import { reachableStep, recoverySteps } from '../steps.ts';
import { PasswordForm } from './password-form.tsx';
import { PhoneForm } from './phone-form.tsx';

/** Manual, 3: phone, code, new password; then one is signed in. */
export function Recovery() {
  const t = usePhrases(recoveryPhrases);
  const locale = useLocale();
  const steps = useSteps(recoverySteps);
  const [known, setKnown] = useState(findRecovery);
  const [gone, setGone] = useState<unknown>(null);
  const step = reachableStep(steps.step, { code: known !== null, proof: known?.proof ?? false });

  const { replace } = steps;
  useEffect(() => {
    const kept = findRecovery();
    if (kept) replace(kept.proof ? 'password' : 'code');
  }, [replace]);

  function remember(next: KeptRecovery | null) {
    keepRecovery(next);
    setKnown(next);
  }
  async function guard(act: () => Promise<void>) {
    try {
      await act();
    } catch (failure) {
      if (!(failure instanceof ApiError) || failure.code !== 'recovery_gone') throw failure;
      remember(null);
      setGone(failure);
      steps.replace('phone');
    }
  }
  return (
    <>
      <div className="mb-5">
        <PageHeading title={step === 'phone' ? t.title : step === 'code' ? t.codeTitle : t.passwordTitle} />
        {step !== 'code' && <p className="text-muted">{step === 'phone' ? t.phoneHint : t.passwordHint}</p>}
      </div>
      {gone !== null && step === 'phone' && (
        <div className="mb-4">
          <Alert tone="warning">{errorText(gone, locale)}</Alert>
        </div>
      )}
      <div hidden={step !== 'phone'}>
        <PhoneForm
          onSent={(sent, phone) => {
            remember({ phone, sent, proof: false });
            setGone(null);
            steps.forward('code');
          }}
        />
      </div>
      {step === 'code' && known && (
        <CodeForm
          sent={known.sent}
          label={t.title}
          submit={t.check}
          note={t.codeNote}
          onCode={(code) =>
            guard(async () => {
              await call(checkRecoveryCode, { code });
              remember({ ...known, proof: true });
              // The code is used up: there is no way back to it.
              steps.replace('password');
            })
          }
          onResend={() => guard(async () => remember({ ...known, sent: await call(resendRecoveryCode) }))}
        >
          <Button variant="ghost" wide onClick={() => steps.replace('phone')}>
            {t.otherPhone}
          </Button>
        </CodeForm>
      )}
      {step === 'password' && known && <PasswordForm phone={known.phone} guard={guard} />}
    </>
  );
}
