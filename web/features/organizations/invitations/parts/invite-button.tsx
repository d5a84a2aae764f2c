import { useState } from 'react';
import { UserPlus } from 'lucide-react';
import type { Organization } from '#contract/organizations.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { late } from '#web/ui/late.tsx';
import { useChosenOrganization } from '../../chosen.ts';
import { invitePhrases } from '../phrases.ts';

const InviteDialog = late(() => import('./invite-dialog.tsx'));

/** «Пригласить сотрудника» (manual, 6.2), to the organisations in view whose people the viewer manages; nothing where there are none. */
export function InviteButton({ organizations }: { organizations: readonly Organization[] }) {
  const t = usePhrases(invitePhrases);
  const { chosen } = useChosenOrganization();
  const [dialog, setDialog] = useState<'never' | 'open' | 'closed'>('never');
  const inviting = organizations.filter((one) => one.abilities.includes('manage_people') && (chosen === undefined || one.id === chosen));
  if (inviting.length === 0) return null;
  return (
    <>
      <Button variant="primary" wide="phone" icon={<UserPlus aria-hidden className="size-4" />} onPointerEnter={InviteDialog.preload} onFocus={InviteDialog.preload} onClick={() => setDialog('open')}>
        {t.invite}
      </Button>
      {dialog !== 'never' && (
        <InviteDialog organizations={inviting} open={dialog === 'open'} onClose={() => setDialog('closed')} />
      )}
    </>
  );
}
