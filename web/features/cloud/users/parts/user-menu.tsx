import { KeyRound, LogOut } from 'lucide-react';
import type { Cloud, CloudUser } from '#contract/cloud.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Menu, MenuItem } from '#web/ui/menu.tsx';
import type { UserDeeds } from '../deeds.ts';
import { cloudUserPhrases } from '../phrases.ts';

/** Takes the place of the button that was pressed, and opens at once. */
export default function UserMenu({ cloud, user, onEnd, onReset }: { cloud: Cloud; user: CloudUser } & UserDeeds) {
  const t = usePhrases(cloudUserPhrases);
  const isBeingReset = user.resetBy !== null;
  return (
    <Menu label={t.actionsOf(user.name)} openAtFirst>
      {user.sessions.length > 0 && (
        <MenuItem icon={LogOut} danger onAction={() => onEnd(user)} disabledBecause={user.sessions.every(({ orderId }) => orderId !== null) ? t.endingNow : undefined}>
          {t.end}
        </MenuItem>
      )}
      {cloud.has.directory && (
        <MenuItem icon={KeyRound} onAction={() => onReset(user)} disabledBecause={isBeingReset ? t.resettingNow : user.account === 'disabled' ? t.isDisabled : undefined}>
          {t.reset}
        </MenuItem>
      )}
    </Menu>
  );
}
