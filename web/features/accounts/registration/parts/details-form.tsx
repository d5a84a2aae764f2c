import { useRef, useState } from 'react';
import { beginRegistration } from '#contract/accounts.ts';
import { ApiError } from '#web/lib/api-error.ts';
import { call } from '#web/lib/api.ts';
import { Form, useForm } from '#web/lib/form.tsx';
import type { KeptInvitation } from '#web/lib/kept-invitation.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { Checkbox } from '#web/ui/checkbox.tsx';
import { Link } from '#web/ui/link.tsx';
import { PhoneField } from '#web/ui/phone-field.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { useConsent } from '../../consent/api.ts';
import { NewPasswordField } from '../../passwords/parts/new-password-field.tsx';
import { registrationPhrases } from '../phrases.ts';
import type { RegistrationState } from '../steps.ts';

interface DetailsFormProps {
  /** What the server holds of this registration already. */
  known: RegistrationState | null;
  invitation: KeptInvitation | null;
  onDone: (state: RegistrationState) => Promise<void>;
}

/** Manual, 2, step 2: who registers, with a password and a consent of its own. */
export function DetailsForm({ known, invitation, onDone }: DetailsFormProps) {
  const t = usePhrases(registrationPhrases);
  const locale = useLocale();
  const { consent, reload } = useConsent();
  const taken = useRef<string | null>(null);
  const [outdated, setOutdated] = useState(0);
  const form = useForm({
    schema: beginRegistration.body,
    prepare: (values) => ({ ...values, locale, consentVersion: consent?.version ?? '' }),
    onSubmit: async (input) => {
      const typed = JSON.stringify(input);
      // Somebody who went back and changed nothing keeps their registration, and the code that is on its way.
      if (known && typed === taken.current) return onDone(known);
      try {
        const state = await call(beginRegistration, input);
        taken.current = typed;
        await onDone(state);
      } catch (failure) {
        if (failure instanceof ApiError && failure.code === 'consent_outdated') {
          reload();
          setOutdated((times) => times + 1);
        }
        throw failure;
      }
    },
    fieldOfError: { consent_outdated: 'consent' },
  });
  return (
    <Form form={form} label={t.steps.details}>
      <TextField name="firstName" label={t.firstName} autoComplete="given-name" defaultValue={known?.firstName} />
      <TextField name="lastName" label={t.lastName} autoComplete="family-name" defaultValue={known?.lastName} />
      <PhoneField name="phone" label={t.phone} description={t.phoneNote} />
      <EmailField known={known} invitation={invitation} />
      <NewPasswordField name="password" label={t.password} />
      {/* A new version of the text is a new question: nobody has ticked it yet. */}
      <Checkbox key={outdated} name="consent">
        {t.consentBefore}{' '}
        <Link href="/consent" target="_blank" className="underline">
          {t.consentLink}
          <span className="sr-only"> ({t.newTab})</span>
        </Link>
      </Checkbox>
      <Button type="submit" variant="primary" wide pending={form.pending} className="min-h-10">
        {t.next}
      </Button>
      <p className="text-muted">
        {t.haveAccount}{' '}
        <Link href={invitation ? '/sign-in?next=%2Finvitation' : '/sign-in'} className="underline">
          {t.signIn}
        </Link>
      </p>
    </Form>
  );
}

/** An invitation that is bound to an address is accepted by an account with that address only. */
function EmailField({ known, invitation }: Pick<DetailsFormProps, 'known' | 'invitation'>) {
  const t = usePhrases(registrationPhrases);
  const field = { name: 'email', label: t.email, type: 'email', inputMode: 'email', autoComplete: 'email' } as const;
  if (invitation?.isBound) return <TextField key={invitation.email} {...field} description={t.emailBound} defaultValue={invitation.email} readOnly className="bg-fill!" />;
  return <TextField {...field} description={t.emailNote} defaultValue={known?.email ?? invitation?.email} />;
}
