import { createContext, use } from 'react';

/** Texts of what is wrong in the form around, by the names of its fields. */
export const FieldErrors = createContext<Readonly<Record<string, string>>>({});

export function useFieldError(name: string | undefined): string | undefined {
  const errors = use(FieldErrors);
  return name === undefined ? undefined : errors[name];
}
