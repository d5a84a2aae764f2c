import { requestPhoneChange } from '#contract/accounts.ts';
import { call } from '#web/lib/api.ts';
import { useBoot } from '#web/lib/boot-context.tsx';
import { formatPhone } from '#web/lib/format.ts';
import { Form, useForm } from '#web/lib/form.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { Fact, Facts } from '#web/ui/facts.tsx';
import { PhoneField } from '#web/ui/phone-field.tsx';
import { TextArea } from '#web/ui/text-field.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import type { Profile } from '../api.ts';
import { phoneChangePhrases } from '../phone-phrases.ts';

interface PhoneChangeDialogProps {
  profile: Profile;
  open: boolean;
  onClose: () => void;
}

/** The manual's two ways to another number (8.2), and the letter for the second, ready but for that number. */
export default function PhoneChangeDialog({ profile, open, onClose }: PhoneChangeDialogProps) {
  const t = usePhrases(phoneChangePhrases);
  return (
    <Dialog open={open} onClose={onClose} title={t.title}>
      <div className="flex flex-col gap-4">
        <p>{t.why}</p>
        <ol className="flex list-decimal flex-col gap-1.5 pl-5">
          <li>{t.again}</li>
          <li>{t.ask}</li>
        </ol>
        <section aria-label={t.formTitle} className="mt-1 flex flex-col gap-4 border-t border-line pt-4">
          <h3 className="font-semibold">{t.formTitle}</h3>
          <Facts>
            <Fact name={t.email}>{profile.email}</Fact>
            <Fact name={t.oldPhone}>
              <span className="tabular-nums">{formatPhone(profile.phone)}</span>
            </Fact>
          </Facts>
          <RequestForm onSent={onClose} />
        </section>
      </div>
    </Dialog>
  );
}

function RequestForm({ onSent }: { onSent: () => void }) {
  const t = usePhrases(phoneChangePhrases);
  const { supportEmail } = useBoot().provider;
  const form = useForm({
    schema: requestPhoneChange.body,
    onSubmit: async (input) => {
      await call(requestPhoneChange, input);
      onSent();
      confirmDone(t.sent);
    },
  });
  return (
    <Form form={form} label={t.formTitle}>
      <PhoneField name="newPhone" label={t.newPhone} autoComplete="off" />
      <TextArea name="comment" label={t.comment} optional rows={3} description={t.commentNote} />
      <p className="text-sm text-muted">{t.sentTo(supportEmail)}</p>
      <div>
        <Button type="submit" variant="primary" wide="phone" pending={form.pending}>
          {t.send}
        </Button>
      </div>
    </Form>
  );
}
