import { staffSignIn } from '#contract/staff.ts';
import { ApiError } from '#web/lib/api-error.ts';
import { call } from '#web/lib/api.ts';
import { errorText } from '#web/lib/errors.ts';
import { Form, useForm } from '#web/lib/form.tsx';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { PageHeading } from '#web/ui/page-header.tsx';
import { PasswordField } from '#web/ui/password-field.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { staffSignInPhrases } from '../phrases.ts';
import type { SecondStep } from '../second-step.ts';

interface PasswordStepProps {
  /** The time for the second step ran out, so all begins anew. */
  expired: boolean;
  onPassed: (second: SecondStep) => void;
}

export function PasswordStep({ expired, onPassed }: PasswordStepProps) {
  const t = usePhrases(staffSignInPhrases);
  const locale = useLocale();
  const form = useForm({
    schema: staffSignIn.body,
    onSubmit: async (input) => onPassed(await call(staffSignIn, input)),
  });
  return (
    <>
      <div className="mb-5">
        <PageHeading title={t.title} />
        <p className="text-muted">{t.hint}</p>
      </div>
      {expired && form.error === null && (
        <div className="mb-4">
          <Alert tone="danger">{errorText(new ApiError({ code: 'totp_pending' }), locale)}</Alert>
        </div>
      )}
      <Form form={form} label={t.title}>
        <TextField name="email" label={t.email} type="email" autoComplete="username" inputMode="email" autoCapitalize="none" spellCheck={false} />
        <PasswordField name="password" label={t.password} autoComplete="current-password" />
        <Button type="submit" variant="primary" wide pending={form.pending} className="min-h-10">
          {t.next}
        </Button>
      </Form>
    </>
  );
}
