import { useId } from 'react';
import type { Cloud } from '#contract/cloud.ts';
import { LoadError } from '#web/lib/load-error.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Checkbox } from '#web/ui/checkbox.tsx';
import { FieldError } from '#web/ui/field.tsx';
import { Bone, Skeleton } from '#web/ui/skeleton.tsx';
import { useInfobasesToAsk } from '../api.ts';
import { cloudRequestPhrases } from '../phrases.ts';

interface InfobasesFieldProps {
  cloud: Cloud;
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
  error: string | undefined;
}

/** To which infobases access is asked for. */
export function InfobasesField({ cloud, chosen, onChange, error }: InfobasesFieldProps) {
  const t = usePhrases(cloudRequestPhrases);
  const id = useId();
  const query = useInfobasesToAsk(cloud);
  if (!query.data) return query.error ? <LoadError query={query} /> : <Skeleton><Bone className="h-12 w-full" /></Skeleton>;
  const wrong = chosen.length === 0 ? error : undefined;
  return (
    <fieldset className="flex flex-col gap-2" aria-describedby={wrong ? `${id}-error` : undefined}>
      <legend className="mb-2 font-medium">{t.infobases}</legend>
      {query.data.infobases.map((infobase) => (
        <Checkbox key={infobase.id} checked={chosen.includes(infobase.id)} onChange={(isChosen) => onChange(isChosen ? [...chosen, infobase.id] : chosen.filter((one) => one !== infobase.id))}>
          {infobase.title}
        </Checkbox>
      ))}
      <FieldError id={`${id}-error`}>{wrong}</FieldError>
    </fieldset>
  );
}
