import { useId, useState } from 'react';
import { DateField as AriaDateField, DateInput, DateSegment } from 'react-aria-components/DateField';
import { Label } from 'react-aria-components/Label';
import { parseDate, type CalendarDate } from '@internationalized/date';
import { clsx } from 'clsx';
import { controlClass } from './control.ts';
import { FieldError, type FieldProps } from './field.tsx';
import { useFieldError } from './field-errors.ts';
import { useWords } from './words.ts';

type DateFieldProps = FieldProps & {
  defaultValue?: string | null;
  /** Told of each whole day, also while its year is being typed, and of an emptied field. */
  onChange?: (day: string | null) => void;
};

/** A day, typed part by part. Its value is `2026-11-28`, null while it is empty, and no date at all while a part is missing. */
export function DateField({ label, name, description, error, optional, defaultValue, onChange }: DateFieldProps) {
  const words = useWords();
  const id = useId();
  const known = useFieldError(name);
  const wrong = error ?? known;
  const [value, setValue] = useState<CalendarDate | null>(defaultValue ? parseDate(defaultValue) : null);
  return (
    <AriaDateField
      value={value}
      onChange={(day) => {
        setValue(day);
        onChange?.(day?.toString() ?? null);
      }}
      granularity="day"
      isInvalid={Boolean(wrong)}
      shouldForceLeadingZeros
      {...(wrong ? { 'aria-describedby': `${id}-error` } : {})}
      className="flex min-w-0 flex-col gap-1.5"
    >
      {({ state }) => (
        <>
          <Label className="self-start font-medium">
            {label}
            {optional && <span className="font-normal text-muted"> ({words.optional})</span>}
          </Label>
          <DateInput className={clsx(controlClass, 'flex items-center tabular-nums focus-within:border-accent-text', wrong && 'border-danger-text')}>
            {(segment) => <DateSegment segment={segment} className="rounded-small px-0.5 text-end outline-none data-placeholder:text-muted focus:bg-accent focus:text-on-accent" />}
          </DateInput>
          {name && <input type="hidden" name={name} value={dayTyped(state.segments, value)} data-empty="null" />}
          <FieldError id={`${id}-error`}>{wrong}</FieldError>
          {description && <span className="text-sm text-muted">{description}</span>}
        </>
      )}
    </AriaDateField>
  );
}

/** A half typed day must not pass for none: it would be saved as if nothing had been typed. */
function dayTyped(segments: readonly { isEditable: boolean; isPlaceholder: boolean }[], value: CalendarDate | null): string {
  const parts = segments.filter((segment) => segment.isEditable);
  const missing = parts.filter((segment) => segment.isPlaceholder).length;
  if (missing === parts.length) return '';
  return missing > 0 ? 'incomplete' : (value?.toString() ?? '');
}
