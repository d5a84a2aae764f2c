import { useState } from 'react';
import { clsx } from 'clsx';
import { Field, type FieldProps } from './field.tsx';
import { useWords } from './words.ts';

const LENGTH = 6;

type CodeFieldProps = FieldProps & {
  /** Called once the last digit is there, with the form around. */
  onComplete?: (form: HTMLFormElement | null) => void;
};

/** Six boxes that show one real input: paste, autofill from the SMS and screen readers see one field. */
export function CodeField({ label, name, description, error, onComplete }: CodeFieldProps) {
  const words = useWords();
  const [code, setCode] = useState('');
  return (
    <Field {...{ label, description, error }} {...(name ? { name } : {})}>
      {(control) => (
        <div className="group relative grid max-w-80 grid-cols-6 gap-2">
          {Array.from({ length: LENGTH }, (_, index) => (
            <span
              key={index}
              aria-hidden
              className={clsx(
                'grid h-12 place-items-center rounded-control border bg-panel text-xl font-medium tabular-nums',
                control['aria-invalid'] ? 'border-danger-text' : 'border-edge',
                index === Math.min(code.length, LENGTH - 1) && 'group-focus-within:border-accent-text group-focus-within:outline-2 group-focus-within:outline-accent-text',
              )}
            >
              {code[index]}
            </span>
          ))}
          <input
            {...control}
            name={name}
            value={code}
            inputMode="numeric"
            autoComplete="one-time-code"
            pattern="\d{6}"
            title={words.digit}
            aria-required
            onChange={(event) => {
              const typed = event.currentTarget.value.replace(/\D/g, '');
              // Behind a full code there is no room: what is typed or pasted there begins a new one.
              const digits = (typed.length > LENGTH && typed.startsWith(code) ? typed.slice(code.length) : typed).slice(0, LENGTH);
              const completed = digits.length === LENGTH && digits !== code;
              setCode(digits);
              const { form } = event.currentTarget;
              if (completed && onComplete) queueMicrotask(() => onComplete(form));
            }}
            onSelect={(event) => event.currentTarget.setSelectionRange(code.length, code.length)}
            className="absolute inset-0 size-full cursor-text rounded-control bg-transparent text-transparent caret-transparent outline-none focus-visible:outline-none"
          />
        </div>
      )}
    </Field>
  );
}
