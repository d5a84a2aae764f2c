import { useState } from 'react';
import { formatPhone } from '#web/lib/format.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { late } from '#web/ui/late.tsx';
import type { Profile } from '../api.ts';
import { profilePhrases } from '../phrases.ts';

const PhoneChangeDialog = late(() => import('./phone-change-dialog.tsx'));

/** The phone, which nobody changes by themselves (manual, 8.2). */
export function PhoneCard({ profile }: { profile: Profile }) {
  const t = usePhrases(profilePhrases);
  const [dialog, setDialog] = useState<'never' | 'open' | 'closed'>('never');
  return (
    <Card title={t.phone}>
      <p className="text-lg tabular-nums">{formatPhone(profile.phone)}</p>
      <p className="mb-4 text-sm text-muted">{t.phoneNote}</p>
      <Button wide="phone" onPointerEnter={PhoneChangeDialog.preload} onFocus={PhoneChangeDialog.preload} onClick={() => setDialog('open')}>
        {t.howToChange}
      </Button>
      {dialog !== 'never' && (
        <PhoneChangeDialog profile={profile} open={dialog === 'open'} onClose={() => setDialog('closed')} />
      )}
    </Card>
  );
}
