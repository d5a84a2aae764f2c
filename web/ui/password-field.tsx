import { useState, type ReactNode } from 'react';
import { Eye, EyeOff } from 'lucide-react';
import { clsx } from 'clsx';
import { controlClass } from './control.ts';
import { Field, type FieldProps } from './field.tsx';
import { iconButtonClass } from './icon-button.tsx';
import { useWords } from './words.ts';

type PasswordFieldProps = FieldProps & {
  autoComplete: 'current-password' | 'new-password';
  onChange?: (password: string) => void;
  /** What stands below the box, such as a meter of strength. */
  meter?: ReactNode;
};

export function PasswordField({ label, name, description, error, help, autoComplete, onChange, meter }: PasswordFieldProps) {
  const words = useWords();
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <Field {...{ label, description, error, help }} {...(name ? { name } : {})}>
      {(control) => (
        <>
          <div className="relative">
            <input
              {...control}
              type={shown ? 'text' : 'password'}
              name={name}
              autoComplete={autoComplete}
              autoCapitalize="none"
              spellCheck={false}
              aria-required
              onChange={(event) => onChange?.(event.currentTarget.value)}
              className={clsx(controlClass, 'pr-11')}
            />
            <button
              type="button"
              aria-label={shown ? words.hidePassword : words.showPassword}
              aria-pressed={shown}
              onClick={() => setShown(!shown)}
              className={clsx(iconButtonClass, 'absolute inset-y-0 right-0.5 my-auto touch:right-0')}
            >
              <Icon aria-hidden className="size-4.5" />
            </button>
          </div>
          {meter}
        </>
      )}
    </Field>
  );
}
