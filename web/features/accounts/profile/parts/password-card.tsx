import { useEffect, useRef, useState } from 'react';
import { changePassword } from '#contract/accounts.ts';
import { call } from '#web/lib/api.ts';
import { Form, useForm } from '#web/lib/form.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { PasswordField } from '#web/ui/password-field.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { NewPasswordField } from '../../passwords/parts/new-password-field.tsx';
import { profilePhrases } from '../phrases.ts';

export function PasswordCard({ phone }: { phone: string }) {
  const t = usePhrases(profilePhrases);
  const [changes, setChanges] = useState(0);
  return (
    <Card title={t.password}>
      {/* Once changed, the form begins empty. */}
      <PasswordForm
        key={changes}
        again={changes > 0}
        phone={phone}
        onChanged={() => {
          setChanges((times) => times + 1);
          confirmDone(t.passwordChanged);
        }}
      />
    </Card>
  );
}

interface PasswordFormProps {
  phone: string;
  /** True when it takes the place of a form that was just sent. */
  again: boolean;
  onChanged: () => void;
}

function PasswordForm({ phone, again, onChanged }: PasswordFormProps) {
  const t = usePhrases(profilePhrases);
  const button = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone with its form; this one stands in the same place.
  useEffect(() => {
    if (again) button.current?.querySelector('button')?.focus();
  }, [again]);
  const form = useForm({
    schema: changePassword.body,
    onSubmit: async (input) => {
      await call(changePassword, input);
      onChanged();
    },
    fieldOfError: { password_wrong: 'currentPassword' },
  });
  return (
    <Form form={form} label={t.changePassword}>
      {/* Tells password managers whose password this is. */}
      <input type="text" autoComplete="username" value={phone} readOnly hidden />
      <PasswordField name="currentPassword" label={t.currentPassword} autoComplete="current-password" />
      <NewPasswordField name="newPassword" label={t.newPassword} />
      <p className="text-sm text-muted">{t.passwordEffect}</p>
      <div ref={button}>
        <Button type="submit" wide="phone" pending={form.pending}>
          {t.changePassword}
        </Button>
      </div>
    </Form>
  );
}
