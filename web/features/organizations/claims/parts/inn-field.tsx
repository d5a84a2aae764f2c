import { useState } from 'react';
import { CircleCheck } from 'lucide-react';
import type { OrganizationType } from '#contract/inn.ts';
import { fieldErrorText } from '#web/lib/errors.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { HelpMark } from '#web/ui/help-mark.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { organizationPhrases } from '../../phrases.ts';
import { innDigits, innTyping } from '../inn-typing.ts';
import { addClaimPhrases } from '../add-phrases.ts';

interface InnFieldProps {
  name: string;
  type: OrganizationType;
  defaultValue?: string;
}

/** An INN, checked by its check digits while it is typed. */
export function InnField({ name, type, defaultValue = '' }: InnFieldProps) {
  const t = usePhrases(addClaimPhrases);
  const words = usePhrases(organizationPhrases);
  const locale = useLocale();
  const [inn, setInn] = useState(innDigits(defaultValue));
  const typing = innTyping(inn, type);
  return (
    <TextField
      name={name}
      label={words.inn}
      inputMode="numeric"
      autoComplete="off"
      spellCheck={false}
      className="tabular-nums"
      value={inn}
      onChange={(event) => setInn(innDigits(event.currentTarget.value))}
      error={typing.state === 'wrong' ? fieldErrorText(typing.problem, locale) : undefined}
      help={<HelpMark about={t.help.inn}>{t.innHelp}</HelpMark>}
      description={
        <>
          {typing.state === 'typing' && t.innDigits(typing.digits, typing.of)}
          <span role="status" className="flex items-center gap-1.5 text-success-text">
            {typing.state === 'right' && (
              <>
                <CircleCheck aria-hidden className="size-3.5 shrink-0" />
                {t.innRight}
              </>
            )}
          </span>
        </>
      }
    />
  );
}
