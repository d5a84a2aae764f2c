import { useMaskito } from '@maskito/react';
import { TextField } from './text-field.tsx';
import type { FieldProps } from './field.tsx';
import { phoneMask } from './phone-mask.ts';

type PhoneFieldProps = FieldProps & { defaultValue?: string; autoComplete?: string; autoFocus?: boolean };

/** A phone number: `+7 (912) 345-67-18`, or any other country's after a plus. */
export function PhoneField(props: PhoneFieldProps) {
  const mask = useMaskito({ options: phoneMask });
  return <TextField type="tel" inputMode="tel" autoComplete="tel" placeholder="+7 (___) ___-__-__" {...props} ref={mask} />;
}
