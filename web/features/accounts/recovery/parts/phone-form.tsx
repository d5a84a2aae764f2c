import { beginRecovery } from '#contract/accounts.ts';
import { call } from '#web/lib/api.ts';
import { Form, useForm } from '#web/lib/form.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { Link } from '#web/ui/link.tsx';
import { PhoneField } from '#web/ui/phone-field.tsx';
import type { CodeSent } from '#contract/accounts.ts';
import { recoveryPhrases } from '../phrases.ts';

/** Whose access it is. The answer is the same for a number that nobody has registered. */
export function PhoneForm({ onSent }: { onSent: (sent: CodeSent, phone: string) => void }) {
  const t = usePhrases(recoveryPhrases);
  const form = useForm({
    schema: beginRecovery.body,
    onSubmit: async (input) => onSent(await call(beginRecovery, input), input.phone),
  });
  return (
    <Form form={form} label={t.title}>
      <PhoneField name="phone" label={t.phone} autoComplete="username" />
      <Button type="submit" variant="primary" wide pending={form.pending} className="min-h-10">
        {t.getCode}
      </Button>
      <p>
        <Link href="/sign-in">{t.signIn}</Link>
      </p>
    </Form>
  );
}
