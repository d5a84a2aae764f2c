import { lazy, Suspense, useState } from 'react';
import { formatPhone } from '#web/lib/format.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import type { Profile } from '../api.ts';
import { profilePhrases } from '../phrases.ts';

const load = () => import('./phone-change-dialog.tsx');
const PhoneChangeDialog = lazy(load);

/** The phone, which nobody changes by themselves (manual, 8.2). */
export function PhoneCard({ profile }: { profile: Profile }) {
  const t = usePhrases(profilePhrases);
  const [dialog, setDialog] = useState<'never' | 'open' | 'closed'>('never');
  return (
    <Card title={t.phone}>
      <p className="text-lg tabular-nums">{formatPhone(profile.phone)}</p>
      <p className="mb-4 text-sm text-muted">{t.phoneNote}</p>
      <Button wide="phone" onPointerEnter={() => void load()} onFocus={() => void load()} onClick={() => setDialog('open')}>
        {t.howToChange}
      </Button>
      {dialog !== 'never' && (
        <Suspense>
          <PhoneChangeDialog profile={profile} open={dialog === 'open'} onClose={() => setDialog('closed')} />
        </Suspense>
      )}
    </Card>
  );
}
