import { useId, type ReactNode } from 'react';
import { clsx } from 'clsx';
import { FieldError } from './field.tsx';
import { useFieldError } from './field-errors.ts';

export interface ChoiceOption<V extends string> {
  value: V;
  label: ReactNode;
  description?: ReactNode;
}

interface ChoiceProps<V extends string> {
  label: ReactNode;
  name?: string;
  options: readonly ChoiceOption<V>[];
  defaultValue?: V;
  value?: V;
  onChange?: (value: V) => void;
  /** `list`: one below the other with room for explanations; `segments`: a row of short words. */
  look?: 'list' | 'segments';
}

/** One of a few, all in view. */
export function Choice<V extends string>({ label, name, options, defaultValue, value, onChange, look = 'list' }: ChoiceProps<V>) {
  const id = useId();
  const wrong = useFieldError(name);
  return (
    <fieldset className="flex min-w-0 flex-col gap-1.5" aria-describedby={wrong ? `${id}-error` : undefined}>
      <legend className="mb-1.5 font-medium">{label}</legend>
      <div className={look === 'list' ? 'flex flex-col gap-2' : 'flex flex-wrap rounded-control bg-fill p-0.5'}>
        {options.map((option) => (
          <label key={option.value} className={look === 'list' ? rowClass : segmentClass}>
            <input
              type="radio"
              name={name ?? id}
              value={option.value}
              aria-invalid={wrong ? true : undefined}
              onChange={() => onChange?.(option.value)}
              {...(value === undefined ? { defaultChecked: option.value === defaultValue } : { checked: option.value === value })}
              className={look === 'list' ? dotClass : 'sr-only'}
            />
            <span className="min-w-0">
              {option.label}
              {option.description && <span className="block text-sm text-muted">{option.description}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={`${id}-error`}>{wrong}</FieldError>
    </fieldset>
  );
}

const rowClass = clsx(
  'flex cursor-pointer items-start gap-2.5 rounded-control border border-edge bg-panel px-3 py-2.5 transition-colors duration-120 hover:border-muted',
  'has-checked:border-accent-text has-checked:bg-accent-tint',
);
const segmentClass = clsx(
  'flex min-h-8 flex-1 cursor-pointer items-center justify-center rounded-small px-3 py-1 text-center whitespace-nowrap text-muted transition-colors duration-120 touch:min-h-10',
  'has-checked:bg-panel has-checked:font-medium has-checked:text-text has-checked:shadow-lift has-focus-visible:outline-2 has-focus-visible:outline-accent-text',
);
const dotClass = 'mt-0.5 size-4 shrink-0 appearance-none rounded-full border border-muted bg-panel checked:border-5 checked:border-accent';
