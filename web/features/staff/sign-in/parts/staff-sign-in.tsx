import { useState } from 'react';
import type { SecondStep } from '../second-step.ts';
import { CodeStep } from './code-step.tsx';
import { PasswordStep } from './password-step.tsx';

/** Sign-in of the provider's staff: the password first, then the second factor. */
export function StaffSignIn() {
  const [second, setSecond] = useState<SecondStep | null>(null);
  const [expired, setExpired] = useState(false);
  function backToPassword(because: 'asked' | 'expired') {
    setExpired(because === 'expired');
    setSecond(null);
  }
  return second ? <CodeStep step={second} onBack={backToPassword} /> : <PasswordStep expired={expired} onPassed={setSecond} />;
}
