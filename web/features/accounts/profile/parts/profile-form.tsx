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
  // The field is the form's own; giving up a new address means a field that begins with the old one.
  const [givenUp, setGivenUp] = useState(0);
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
      <TextField name="lastName" label={t.lastName} autoComplete="family-name" defaultValue={profile.lastName} />
      <TextField name="firstName" label={t.firstName} autoComplete="given-name" defaultValue={profile.firstName} />
      <TextField name="patronymic" label={t.patronymic} optional autoComplete="additional-name" defaultValue={profile.patronymic} />
      <TextField
        key={givenUp}
        name="email"
        label={t.email}
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={wantedEmail(profile)}
      />
      <EmailNotice profile={profile} onGivenUp={() => setGivenUp((times) => times + 1)} />
      <DateField name="birthDate" label={t.birthDate} optional defaultValue={profile.birthDate} />
      <div className="mt-2">
        <Button type="submit" variant="primary" wide="phone" pending={form.pending}>
          {t.save}
        </Button>
      </div>
    </Form>
  );
}
