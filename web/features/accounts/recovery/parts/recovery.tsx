import { useState } from 'react';
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
import type { CodeSent } from '#contract/accounts.ts';
import { CodeForm } from '../../codes/parts/code-form.tsx';
import { recoveryPhrases } from '../phrases.ts';
import { reachableStep, recoverySteps } from '../steps.ts';
import { PasswordForm } from './password-form.tsx';
import { PhoneForm } from './phone-form.tsx';

/** Manual, 3: phone, code, new password; then one is signed in. */
export function Recovery() {
  const t = usePhrases(recoveryPhrases);
  const locale = useLocale();
  const steps = useSteps(recoverySteps);
  const [phone, setPhone] = useState('');
  const [sent, setSent] = useState<CodeSent | null>(null);
  const [proof, setProof] = useState(false);
  const [gone, setGone] = useState<unknown>(null);
  const step = reachableStep(steps.step, { code: sent !== null, proof });

  async function guard(act: () => Promise<void>) {
    try {
      await act();
    } catch (failure) {
      if (!(failure instanceof ApiError) || failure.code !== 'recovery_gone') throw failure;
      setSent(null);
      setProof(false);
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
          onSent={(first, typed) => {
            setPhone(typed);
            setSent(first);
            setProof(false);
            setGone(null);
            steps.forward('code');
          }}
        />
      </div>
      {step === 'code' && sent && (
        <CodeForm
          sent={sent}
          label={t.title}
          submit={t.check}
          note={t.codeNote}
          onCode={(code) =>
            guard(async () => {
              await call(checkRecoveryCode, { code });
              setProof(true);
              steps.forward('password');
            })
          }
          onResend={() => guard(async () => setSent(await call(resendRecoveryCode)))}
        >
          <Button variant="ghost" wide onClick={() => steps.replace('phone')}>
            {t.otherPhone}
          </Button>
        </CodeForm>
      )}
      {step === 'password' && <PasswordForm phone={phone} guard={guard} />}
    </>
  );
}
