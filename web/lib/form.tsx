import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import * as z from 'zod/mini';
import type { ErrorCode, FieldErrorCode } from '#contract/errors.ts';
import { fieldErrorsOf } from '#contract/field-errors.ts';
import { FieldErrors } from '#web/ui/field-errors.ts';
import { Alert } from '#web/ui/alert.tsx';
import { useAction } from './action.ts';
import { ApiError } from './api-error.ts';
import { errorText, fieldErrorText } from './errors.ts';
import { formValues } from './form-values.ts';
import { useLocale } from './locale.tsx';

export interface FormOptions<S extends z.core.$ZodType> {
  /** The body of the endpoint that the form feeds. */
  schema: S;
  /** Sends what was checked. What it throws is shown: at the fields that it names, else above the form. */
  onSubmit: (input: z.output<S>) => Promise<void>;
  /** Adds to the form's values what no control holds (language, version of a text). */
  prepare?: (values: Record<string, unknown>) => unknown;
  /** Refusals that belong to one field, such as a wrong code. */
  fieldOfError?: Partial<Record<ErrorCode, string>>;
}

export interface FormState {
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  onInput: (event: FormEvent<HTMLFormElement>) => void;
  ref: (form: HTMLFormElement | null) => void;
  pending: boolean;
  /** Texts by the names of fields. */
  fieldErrors: Readonly<Record<string, string>>;
  /** A failure that belongs to no field. */
  error: unknown;
}

/**
 * One form: checks by the contract's schema on submit, sends, puts the server's errors at their
 * fields and the focus on the first. Controls stay uncontrolled: nothing typed is ever lost.
 */
export function useForm<S extends z.core.$ZodType>(options: FormOptions<S>): FormState {
  const locale = useLocale();
  const form = useRef<HTMLFormElement | null>(null);
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const [attempt, setAttempt] = useState(0);
  const action = useAction(async (input: z.output<S>) => {
    try {
      await options.onSubmit(input);
    } catch (failure) {
      const texts = textsOf(failure);
      if (Object.keys(texts).length === 0) throw failure;
      showWrong(texts);
    }
  });

  function showWrong(texts: Record<string, string>) {
    setWrong(texts);
    setAttempt((count) => count + 1);
  }

  function toTexts(codes: Readonly<Record<string, FieldErrorCode>>): Record<string, string> {
    return Object.fromEntries(Object.entries(codes).map(([name, code]) => [name, fieldErrorText(code, locale)]));
  }

  /** The part of a refusal that can stand at fields of this form; empty when some of it cannot. */
  function textsOf(failure: unknown): Record<string, string> {
    if (!(failure instanceof ApiError)) return {};
    const field = options.fieldOfError?.[failure.code];
    const texts = field ? { [field]: errorText(failure, locale) } : toTexts(failure.fields);
    return Object.keys(texts).every((name) => form.current?.elements.namedItem(name)) ? texts : {};
  }

  useEffect(() => {
    if (attempt > 0) firstWrong(form.current)?.focus();
  }, [attempt]);

  return {
    ref: (element) => {
      form.current = element;
    },
    onSubmit(event) {
      event.preventDefault();
      if (action.pending) return;
      const values = formValues(event.currentTarget);
      const checked = z.safeParse(options.schema, options.prepare ? options.prepare(values) : values);
      if (checked.success) {
        setWrong({});
        void action.run(checked.data);
      } else {
        action.clearError();
        showWrong(toTexts(fieldErrorsOf(checked.error)));
      }
    },
    onInput(event) {
      const { name } = event.target as HTMLInputElement;
      if (!name || !(name in wrong)) return;
      const { [name]: _corrected, ...others } = wrong;
      setWrong(others);
    },
    pending: action.pending,
    fieldErrors: wrong,
    error: action.error,
  };
}

/** `aria-invalid` marks the controls; the first in the order of the page gets the focus. */
function firstWrong(form: HTMLFormElement | null): HTMLElement | null {
  return form?.querySelector<HTMLElement>('[aria-invalid="true"]:not([disabled])') ?? null;
}

/** The form element itself, with the failure that belongs to no field above its controls. */
export function Form({ form, children, label }: { form: FormState; children: ReactNode; label?: string }) {
  return (
    // `post`: should the browser ever send the form itself, nothing of it stands in an address.
    <form ref={form.ref} method="post" onSubmit={form.onSubmit} onInput={form.onInput} noValidate aria-label={label} className="flex flex-col gap-4">
      <FieldErrors value={form.fieldErrors}>
        {form.error !== null && <Failure error={form.error} />}
        {children}
      </FieldErrors>
    </form>
  );
}

/** Comes into view: the button that was pressed may stand far below, on a phone most of all. */
function Failure({ error }: { error: unknown }) {
  const locale = useLocale();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'center' });
  }, [error]);
  return (
    <div ref={box}>
      <Alert tone="danger">{errorText(error, locale)}</Alert>
    </div>
  );
}
