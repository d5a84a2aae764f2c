import { ChevronDown } from 'lucide-react';
import { clsx } from 'clsx';
import { controlClass } from './control.ts';
import { Field, type FieldProps } from './field.tsx';

export interface SelectProps<V extends string> extends FieldProps {
  options: readonly { value: V; label: string }[];
  defaultValue?: V;
  /** Where something else may choose too. */
  value?: V;
  /** Shown while nothing is chosen. */
  placeholder?: string;
  onChange?: (value: V) => void;
}

/** One of a list; the list itself is the platform's own, on a phone its wheel. */
export function Select<V extends string>({ label, name, description, error, optional, help, options, defaultValue, value, placeholder, onChange }: SelectProps<V>) {
  return (
    <Field {...{ label, description, error, help }} {...(name ? { name } : {})} {...(optional ? { optional } : {})}>
      {(control) => (
        <div className="relative">
          <select
            {...control}
            name={name}
            {...(value === undefined ? { defaultValue: defaultValue ?? (placeholder === undefined ? undefined : '') } : { value })}
            aria-required={!optional}
            onChange={(event) => onChange?.(event.currentTarget.value as V)}
            className={clsx(controlClass, 'appearance-none pr-9 text-ellipsis')}
          >
            {placeholder !== undefined && (
              <option value="" disabled hidden>
                {placeholder}
              </option>
            )}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown aria-hidden className="pointer-events-none absolute inset-y-0 right-3 my-auto size-4 text-muted" />
        </div>
      )}
    </Field>
  );
}
