import { useId, type ReactNode } from 'react';
import { CircleAlert } from 'lucide-react';
import { useFieldError } from './field-errors.ts';
import { useWords } from './words.ts';

export interface FieldProps {
  label: ReactNode;
  name?: string;
  description?: ReactNode;
  /** Overrides the error that the form around knows for this name. */
  error?: string | undefined;
  /** Says so beside the label; fields are required unless they say this. */
  optional?: boolean;
  /** A help mark beside the label. */
  help?: ReactNode;
}

/** What a control needs to be tied to its label, description and error. */
export interface ControlProps {
  id: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

/** Label above, control, then what is wrong or else what is meant. */
export function Field({ label, name, description, error, optional, help, children }: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const words = useWords();
  const id = useId();
  const known = useFieldError(name);
  const wrong = error ?? known;
  const described = [wrong && `${id}-error`, description && `${id}-description`].filter(Boolean).join(' ');
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <div className="flex items-center gap-1.5">
        <label htmlFor={id} className="font-medium">
          {label}
          {optional && <span className="font-normal text-muted"> ({words.optional})</span>}
        </label>
        {help}
      </div>
      {children({ id, 'aria-invalid': wrong ? true : undefined, 'aria-describedby': described || undefined })}
      <FieldError id={`${id}-error`}>{wrong}</FieldError>
      {description && (
        <div id={`${id}-description`} className="text-sm text-muted">
          {description}
        </div>
      )}
    </div>
  );
}

/** The line under a control that says what is wrong; read out when the control gets the focus. */
export function FieldError({ id, children }: { id: string; children: string | undefined }) {
  if (!children) return null;
  return (
    <span id={id} className="flex items-start gap-1.5 text-sm text-danger-text">
      <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      {children}
    </span>
  );
}
