import { useState } from 'react';
import { DateField as AriaDateField, DateInput, DateSegment } from 'react-aria-components/DateField';
import { Label } from 'react-aria-components/Label';
import { parseDate, type CalendarDate } from '@internationalized/date';
import { clsx } from 'clsx';
import { controlClass } from './control.ts';
import { FieldError, type FieldProps } from './field.tsx';
import { useFieldError } from './field-errors.ts';
import { useWords } from './words.ts';

type DateFieldProps = FieldProps & { defaultValue?: string | null };

/** A day, typed part by part. Its value is `2026-11-28`, or null while it is empty or not complete. */
export function DateField({ label, name, description, error, optional, defaultValue }: DateFieldProps) {
  const words = useWords();
  const known = useFieldError(name);
  const wrong = error ?? known;
  const [value, setValue] = useState<CalendarDate | null>(defaultValue ? parseDate(defaultValue) : null);
  return (
    <AriaDateField value={value} onChange={(date) => setValue(date)} granularity="day" isInvalid={Boolean(wrong)} shouldForceLeadingZeros className="flex min-w-0 flex-col gap-1.5">
      <Label className="self-start font-medium">
        {label}
        {optional && <span className="font-normal text-muted"> ({words.optional})</span>}
      </Label>
      <DateInput className={clsx(controlClass, 'flex items-center tabular-nums focus-within:border-accent-text', wrong && 'border-danger-text')}>
        {(segment) => <DateSegment segment={segment} className="rounded-small px-0.5 text-end outline-none data-placeholder:text-muted focus:bg-accent focus:text-on-accent" />}
      </DateInput>
      {name && <input type="hidden" name={name} value={value?.toString() ?? ''} data-empty="null" />}
      <FieldError id={`${name ?? 'date'}-error`}>{wrong}</FieldError>
      {description && <span className="text-sm text-muted">{description}</span>}
    </AriaDateField>
  );
}
