import { useRef, useState } from 'react';
import { usePhrases } from '#web/lib/phrases.ts';
import { PasswordField } from '#web/ui/password-field.tsx';
import { StrengthMeter } from '#web/ui/strength-meter.tsx';
import { passwordPhrases } from '../phrases.ts';
import { personalWords, strengthOf } from '../strength.ts';

type Estimate = (typeof import('../estimate.ts'))['estimate'];

/** A password to be made up, with a meter that comes when the field is entered. */
export function NewPasswordField({ name, label }: { name: string; label: string }) {
  const t = usePhrases(passwordPhrases);
  const box = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<{ password: string; personal: string[] }>({ password: '', personal: [] });
  const [estimate, setEstimate] = useState<Estimate | null>(null);

  function fetchMeter() {
    // Without it the field still works, and the server has the last word anyway.
    if (!estimate) void import('../estimate.ts').then((module) => setEstimate(() => module.estimate)).catch(() => undefined);
  }
  return (
    <div ref={box} onFocus={fetchMeter}>
      <PasswordField
        name={name}
        label={label}
        autoComplete="new-password"
        description={t.rule}
        onChange={(password) => setTyped({ password, personal: personalWords(box.current?.closest('form') ?? null) })}
        meter={estimate && typed.password !== '' && <Meter {...typed} estimate={estimate} />}
      />
    </div>
  );
}

function Meter({ password, personal, estimate }: { password: string; personal: string[]; estimate: Estimate }) {
  const t = usePhrases(passwordPhrases);
  const score = estimate(password, personal);
  const strength = strengthOf(password, score);
  return <StrengthMeter score={strength === 'short' ? 0 : score} text={t.strength[strength]} />;
}
