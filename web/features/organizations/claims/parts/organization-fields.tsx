import { use, useState } from 'react';
import { organizationTypes } from '#contract/inn.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Choice } from '#web/ui/choice.tsx';
import { FieldErrors } from '#web/ui/field-errors.ts';
import { HelpMark } from '#web/ui/help-mark.tsx';
import { PositionField } from '../../parts/position-field.tsx';
import { organizationPhrases } from '../../phrases.ts';
import type { ClaimDraft } from '../draft.ts';
import { addClaimPhrases } from '../add-phrases.ts';
import { InnField } from './inn-field.tsx';

const INN = 'organization.inn';

/** Type, INN and position of the organisation to add (manual, 5). Their names are those of the contract's bodies. */
export function OrganizationFields({ draft }: { draft?: ClaimDraft }) {
  const t = usePhrases(addClaimPhrases);
  const words = usePhrases(organizationPhrases);
  const [type, setType] = useState(draft?.type ?? 'legal_entity');
  const errors = use(FieldErrors);
  // What was said of the INN held for the type of then; another may make it right.
  const [outdated, setOutdated] = useState<typeof errors | null>(null);
  const { [INN]: _forAnotherType, ...others } = errors;
  return (
    <>
      <Choice
        name="organization.type"
        label={t.type}
        value={type}
        onChange={(next) => {
          setType(next);
          setOutdated(errors);
        }}
        options={organizationTypes.map((value) => ({ value, label: words.types[value], description: t.typeNotes[value] }))}
      />
      <FieldErrors value={errors === outdated ? others : errors}>
        <InnField name={INN} type={type} {...(draft ? { defaultValue: draft.inn } : {})} />
      </FieldErrors>
      <PositionField
        name="organization.position"
        placeholder={t.choose}
        help={<HelpMark about={t.help.position}>{t.positionHelp}</HelpMark>}
        {...(draft?.position ? { defaultValue: draft.position } : {})}
      />
    </>
  );
}
