import { useState } from 'react';
import { changeProfile } from '#contract/accounts.ts';
import { call } from '#web/lib/api.ts';
import { Form, useForm } from '#web/lib/form.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { viewerRenamed } from '#web/lib/session.ts';
import { Button } from '#web/ui/button.tsx';
import { DateField } from '#web/ui/date-field.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { useProfileChanged, type Profile } from '../api.ts';
import { wantedEmail } from '../email-state.ts';
import { profilePhrases } from '../phrases.ts';
import { EmailNotice } from './email-notice.tsx';

/** Manual, 8.1. A new address is only wanted until its link is followed. */
export function ProfileForm({ profile }: { profile: Profile }) {
  const t = usePhrases(profilePhrases);
  const changed = useProfileChanged();
  // What the field holds is its own; giving up a new address means another field, with the old one in it.
  const [email, setEmail] = useState({ field: 0, first: wantedEmail(profile) });
  const form = useForm({
    schema: changeProfile.body,
    onSubmit: async (input) => {
      const saved = await call(changeProfile, input);
      viewerRenamed(saved);
      const letterWent = saved.pendingEmail !== null && saved.pendingEmail !== profile.pendingEmail;
      confirmDone(letterWent && saved.pendingEmail ? t.savedAndSent(saved.pendingEmail) : t.saved);
      await changed();
    },
  });
  return (
    <Form form={form} label={t.personal}>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="lastName" label={t.lastName} autoComplete="family-name" defaultValue={profile.lastName} />
        <TextField name="firstName" label={t.firstName} autoComplete="given-name" defaultValue={profile.firstName} />
        <TextField name="patronymic" label={t.patronymic} optional autoComplete="additional-name" defaultValue={profile.patronymic} />
        <DateField name="birthDate" label={t.birthDate} optional defaultValue={profile.birthDate} />
      </div>
      <TextField
        key={email.field}
        name="email"
        label={t.email}
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={email.first}
      />
      <EmailNotice profile={profile} onGivenUp={() => setEmail(({ field }) => ({ field: field + 1, first: profile.email }))} />
      <div className="mt-2">
        <Button type="submit" variant="primary" wide="phone" pending={form.pending}>
          {t.save}
        </Button>
      </div>
    </Form>
  );
}
