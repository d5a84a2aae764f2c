import type { ComponentProps } from 'react';
import { clsx } from 'clsx';
import { controlClass } from './control.ts';
import { Field, type FieldProps } from './field.tsx';

type InputProps = Omit<ComponentProps<'input'>, 'id' | 'name' | 'children'>;

/** One line of text. Inside a form it finds its error by its name. */
export function TextField({ label, name, description, error, optional, help, className, ...input }: FieldProps & InputProps) {
  return (
    <Field {...{ label, description, error, help }} {...(name ? { name } : {})} {...(optional ? { optional } : {})}>
      {(control) => <input type="text" {...control} name={name} aria-required={!optional} className={clsx(controlClass, className)} {...input} />}
    </Field>
  );
}

type AreaProps = Omit<ComponentProps<'textarea'>, 'id' | 'name' | 'children'>;

/** Several lines of text; grows with what is typed where the browser can. */
export function TextArea({ label, name, description, error, optional, help, className, ...area }: FieldProps & AreaProps) {
  return (
    <Field {...{ label, description, error, help }} {...(name ? { name } : {})} {...(optional ? { optional } : {})}>
      {(control) => (
        <textarea rows={4} {...control} name={name} aria-required={!optional} className={clsx(controlClass, 'field-sizing-content h-auto min-h-24 py-2 touch:h-auto', className)} {...area} />
      )}
    </Field>
  );
}
