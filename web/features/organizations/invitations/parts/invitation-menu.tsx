import { Ban, Link2, Send } from 'lucide-react';
import type { Invitation } from '#contract/invitations.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Menu, MenuItem, MenuLine } from '#web/ui/menu.tsx';
import type { InvitationDeed } from '../deeds.ts';
import { invitationPhrases } from '../state-phrases.ts';

interface InvitationMenuProps {
  invitation: Invitation;
  onAction: (deed: InvitationDeed) => void;
}

/** What the server lets the viewer do with an invitation; open as it comes, for it comes when asked for. */
export default function InvitationMenu({ invitation: { email, actions }, onAction }: InvitationMenuProps) {
  const t = usePhrases(invitationPhrases);
  return (
    <Menu label={t.menu(email)} openAtFirst>
      {actions.includes('resend') && (
        <MenuItem icon={Send} onAction={() => onAction('resend')}>
          {t.resend}
        </MenuItem>
      )}
      {actions.includes('copy_link') && (
        <MenuItem icon={Link2} onAction={() => onAction('copy_link')}>
          {t.copy}
        </MenuItem>
      )}
      {actions.includes('revoke') && actions.length > 1 && <MenuLine />}
      {actions.includes('revoke') && (
        <MenuItem icon={Ban} danger onAction={() => onAction('revoke')}>
          {t.revoke}
        </MenuItem>
      )}
    </Menu>
  );
}
