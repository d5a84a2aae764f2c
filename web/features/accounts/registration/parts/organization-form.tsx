import { useRef, type ReactNode } from 'react';
import { chooseRegistrationOrganization } from '#contract/accounts.ts';
import { useAction } from '#web/lib/action.ts';
import { call } from '#web/lib/api.ts';
import { errorText } from '#web/lib/errors.ts';
import { Form, useForm } from '#web/lib/form.tsx';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { registrationPhrases } from '../phrases.ts';
import { isRegistrationGone } from '../api.ts';
import type { RegistrationState } from '../steps.ts';

interface OrganizationFormProps {
  /** The fields of an organisation, by the names of the contract. */
  fields: ReactNode;
  /** What the server holds of this registration. */
  known: RegistrationState | null;
  onDone: (state: RegistrationState) => void;
  onBack: () => void;
  /** The registration has run out. */
  onGone: (failure: unknown) => void;
}

/** Manual, 2, step 3: where the person works, now or later. Either way the code goes out. */
export function OrganizationForm({ fields, known, onDone, onBack, onGone }: OrganizationFormProps) {
  const t = usePhrases(registrationPhrases);
  const locale = useLocale();
  const taken = useRef<string | null>(null);
  async function choose(choice: Parameters<typeof call<typeof chooseRegistrationOrganization>>[1]) {
    const chosen = JSON.stringify(choice);
    // Somebody who went back and changed nothing keeps the code that is on its way.
    if (known?.code && chosen === taken.current) return onDone(known);
    try {
      const state = await call(chooseRegistrationOrganization, choice);
      taken.current = chosen;
      onDone(state);
    } catch (failure) {
      if (!isRegistrationGone(failure)) throw failure;
      onGone(failure);
    }
  }
  const form = useForm({ schema: chooseRegistrationOrganization.body, onSubmit: choose });
  const skip = useAction(() => choose({ organization: null }));
  return (
    <Form form={form} label={t.steps.organization}>
      {skip.error !== null && form.error === null && <Alert tone="danger">{errorText(skip.error, locale)}</Alert>}
      <p className="text-muted">{t.organizationNote}</p>
      {fields}
      <div className="mt-1 flex flex-col gap-2">
        <Button type="submit" variant="primary" wide pending={form.pending} className="min-h-10">
          {t.next}
        </Button>
        <Button wide pending={skip.pending} onClick={() => void skip.run()}>
          {t.skip}
        </Button>
        <Button variant="ghost" wide onClick={onBack}>
          {t.back}
        </Button>
      </div>
    </Form>
  );
}
