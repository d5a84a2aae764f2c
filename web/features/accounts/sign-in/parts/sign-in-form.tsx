import { useSearch } from 'wouter';
import { signIn } from '#contract/accounts.ts';
import { call } from '#web/lib/api.ts';
import { Form, useForm } from '#web/lib/form.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { enter } from '#web/lib/session.ts';
import { Button } from '#web/ui/button.tsx';
import { Checkbox } from '#web/ui/checkbox.tsx';
import { Link } from '#web/ui/link.tsx';
import { PageHeading } from '#web/ui/page-header.tsx';
import { PasswordField } from '#web/ui/password-field.tsx';
import { PhoneField } from '#web/ui/phone-field.tsx';
import { signInPhrases } from '../phrases.ts';

/** Phone and password; leads on to where the person wanted to go. */
export function SignInForm() {
  const t = usePhrases(signInPhrases);
  const search = useSearch();
  const form = useForm({
    schema: signIn.body,
    onSubmit: async (input) => {
      await call(signIn, input);
      await enter('/');
    },
  });
  return (
    <>
      <div className="mb-5">
        <PageHeading title={t.title} />
        <p className="text-muted">{t.hint}</p>
      </div>
      <Form form={form}>
        <PhoneField name="phone" label={t.phone} autoComplete="username" />
        <PasswordField name="password" label={t.password} autoComplete="current-password" />
        <Checkbox name="remember">{t.remember}</Checkbox>
        <Button type="submit" variant="primary" wide pending={form.pending} className="min-h-10">
          {t.submit}
        </Button>
        <div className="flex flex-wrap justify-between gap-x-4 gap-y-2">
          {/* Whoever has forgotten the password still wants to go where they wanted. */}
          <Link href={search === '' ? '/recovery' : `/recovery?${search}`}>{t.forgot}</Link>
          <Link href="/registration">{t.register}</Link>
        </div>
      </Form>
    </>
  );
}
