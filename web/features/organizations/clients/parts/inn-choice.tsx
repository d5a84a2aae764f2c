import { useId } from 'react';
import { usePhrases } from '#web/lib/phrases.ts';
import { Checkbox } from '#web/ui/checkbox.tsx';
import { FieldErrors, useFieldError } from '#web/ui/field-errors.ts';
import { organizationPhrases } from '../../phrases.ts';
import type { Contact } from '../api.ts';
import { invitePhrases } from '../invite-phrases.ts';

interface InnChoiceProps {
  clients: Contact['clients'];
  noneChosen: boolean;
  onChange: (inn: string, isChosen: boolean) => void;
}

const NAME = 'inns';

/** Which of the clients with the contact's e-mail the invitation is for; all of them at first. */
export function InnChoice({ clients, noneChosen, onChange }: InnChoiceProps) {
  const t = usePhrases(invitePhrases);
  const words = usePhrases(organizationPhrases);
  const noteId = useId();
  const wrong = useFieldError(NAME);
  // What is wrong belongs to all of them together: it stands under the last.
  const errors = wrong ? { [NAME]: noneChosen ? t.chooseOne : wrong } : {};
  return (
    <fieldset aria-describedby={noteId} className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1.5 font-medium">{t.organizations}</legend>
      {clients.map((client, index) => (
        <FieldErrors key={client.inn} value={index === clients.length - 1 ? errors : {}}>
          <Checkbox name={NAME} defaultChecked onChange={(isChosen) => onChange(client.inn, isChosen)}>
            {client.name} <span className="text-muted tabular-nums">{words.innOf(client.inn)}</span>
          </Checkbox>
        </FieldErrors>
      ))}
      <p id={noteId} className="text-sm text-muted">
        {t.organizationsNote}
      </p>
    </fieldset>
  );
}
