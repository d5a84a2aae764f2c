import { useEffect, useRef } from 'react';
import { finishRecovery } from '#contract/accounts.ts';
import { call } from '#web/lib/api.ts';
import { Form, useForm } from '#web/lib/form.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { enter } from '#web/lib/session.ts';
import { Button } from '#web/ui/button.tsx';
import { NewPasswordField } from '../../passwords/parts/new-password-field.tsx';
import { keepRecovery } from '../kept.ts';
import { recoveryPhrases } from '../phrases.ts';

interface PasswordFormProps {
  phone: string;
  /** Runs the last call, and begins anew where the recovery has run out. */
  guard: (act: () => Promise<void>) => Promise<void>;
}

export function PasswordForm({ phone, guard }: PasswordFormProps) {
  const t = usePhrases(recoveryPhrases);
  const box = useRef<HTMLDivElement>(null);
  const form = useForm({
    schema: finishRecovery.body,
    onSubmit: (input) =>
      guard(async () => {
        await call(finishRecovery, input);
        keepRecovery(null);
        await enter('/');
      }),
  });
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('input[name="password"]')?.focus();
  }, []);
  return (
    <div ref={box}>
      <Form form={form} label={t.title}>
        {/* Tells password managers whose password this is. */}
        <input type="text" autoComplete="username" value={phone} readOnly hidden />
        <NewPasswordField name="password" label={t.password} />
        <Button type="submit" variant="primary" wide pending={form.pending} className="min-h-10">
          {t.save}
        </Button>
      </Form>
    </div>
  );
}
