import { lazy, Suspense, useState } from 'react';
import { Ellipsis } from 'lucide-react';
import type { Invitation } from '#contract/invitations.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { IconButton } from '#web/ui/icon-button.tsx';
import type { InvitationDeed } from '../deeds.ts';
import { invitationPhrases } from '../state-phrases.ts';

const load = () => import('./invitation-menu.tsx');
const InvitationMenu = lazy(load);

interface InvitationActionsProps {
  invitation: Invitation;
  onAction: (deed: InvitationDeed) => void;
}

/** The three dots of an invitation; the menu behind them comes when it is asked for. */
export function InvitationActions({ invitation, onAction }: InvitationActionsProps) {
  const t = usePhrases(invitationPhrases);
  const [opened, setOpened] = useState(false);
  const fetchAhead = () => void load();
  const dots = (
    <IconButton
      label={t.menu(invitation.email)}
      icon={<Ellipsis aria-hidden className="size-4.5" />}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={fetchAhead}
      onFocus={fetchAhead}
      onClick={() => setOpened(true)}
    />
  );
  if (!opened) return dots;
  return (
    <Suspense fallback={dots}>
      <InvitationMenu invitation={invitation} onAction={onAction} />
    </Suspense>
  );
}
