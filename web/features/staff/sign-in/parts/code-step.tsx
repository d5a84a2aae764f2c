import { useEffect, useRef } from 'react';
import { staffConfirmTotp } from '#contract/staff.ts';
import { ApiError } from '#web/lib/api-error.ts';
import { call } from '#web/lib/api.ts';
import { Form, useForm } from '#web/lib/form.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { enter } from '#web/lib/session.ts';
import { Button } from '#web/ui/button.tsx';
import { CodeField } from '#web/ui/code-field.tsx';
import { PageHeading } from '#web/ui/page-header.tsx';
import { staffSignInPhrases } from '../phrases.ts';
import type { SecondStep } from '../second-step.ts';
import { TotpSetup } from './totp-setup.tsx';

interface CodeStepProps {
  step: SecondStep;
  onBack: (because: 'asked' | 'expired') => void;
}

/** The second factor: its code, and at the first sign-in how to set it up. */
export function CodeStep({ step, onBack }: CodeStepProps) {
  const t = usePhrases(staffSignInPhrases);
  const setup = step.step === 'totp_setup' ? step : null;
  const box = useRef<HTMLDivElement>(null);
  const form = useForm({
    schema: staffConfirmTotp.body,
    onSubmit: async (input) => {
      try {
        await call(staffConfirmTotp, input);
        await enter('/staff');
      } catch (failure) {
        if (!(failure instanceof ApiError) || failure.code !== 'totp_pending') throw failure;
        onBack('expired');
      }
    },
    fieldOfError: { totp_wrong: 'code' },
  });
  // What was pressed to come here is gone. The code can be typed at once; a set-up is read first.
  useEffect(() => {
    box.current?.querySelector<HTMLElement>(setup ? 'h1' : 'input')?.focus();
  }, [setup]);
  return (
    <div ref={box}>
      <div className="mb-5">
        <PageHeading title={setup ? t.setupTitle : t.codeTitle} />
        <p className="text-muted">{setup ? t.setupHint : t.codeHint}</p>
      </div>
      {setup && <TotpSetup secret={setup.secret} qrSvg={setup.qrSvg} />}
      <Form form={form} label={setup ? t.setupTitle : t.codeTitle}>
        <CodeField name="code" label={t.code} onComplete={(element) => element?.requestSubmit()} />
        <Button type="submit" variant="primary" wide pending={form.pending} className="min-h-10">
          {t.signIn}
        </Button>
        <Button variant="ghost" wide onClick={() => onBack('asked')}>
          {t.back}
        </Button>
      </Form>
    </div>
  );
}
