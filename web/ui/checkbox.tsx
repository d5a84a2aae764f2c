import { useId, type ReactNode } from 'react';
import { Check } from 'lucide-react';
import { clsx } from 'clsx';
import { FieldError } from './field.tsx';
import { useFieldError } from './field-errors.ts';

interface CheckboxProps {
  name?: string;
  children: ReactNode;
  /** Only the box is seen: its words are read out. */
  bare?: boolean;
  defaultChecked?: boolean;
  /** Where something else may tick it too. */
  checked?: boolean;
  onChange?: (checked: boolean) => void;
}

export function Checkbox({ name, children, bare = false, defaultChecked, checked, onChange }: CheckboxProps) {
  const id = useId();
  const wrong = useFieldError(name);
  return (
    <div className="flex flex-col gap-1.5">
      <label className={clsx('flex cursor-pointer items-start self-start', bare ? '-m-3 p-3' : 'gap-2.5 touch:min-h-11 touch:py-2.5')}>
        <span className="relative mt-px grid size-4.5 shrink-0 place-items-center">
          <input
            type="checkbox"
            name={name}
            {...(checked === undefined ? { defaultChecked } : { checked })}
            onChange={(event) => onChange?.(event.currentTarget.checked)}
            aria-invalid={wrong ? true : undefined}
            aria-describedby={wrong ? `${id}-error` : undefined}
            className="peer absolute inset-0 cursor-pointer appearance-none rounded-small border border-muted bg-panel checked:border-accent checked:bg-accent aria-invalid:border-danger-text"
          />
          <Check aria-hidden strokeWidth={3} className="pointer-events-none relative hidden size-3.5 text-on-accent peer-checked:block" />
        </span>
        <span className={bare ? 'sr-only' : undefined}>{children}</span>
      </label>
      <FieldError id={`${id}-error`}>{wrong}</FieldError>
    </div>
  );
}
