import { Briefcase, LayoutGrid, LogOut, ShieldCheck, UserRound, UserRoundX } from 'lucide-react';
import type { Member, MemberAction } from '#contract/members.ts';
import { formatMoment } from '#web/lib/format.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Menu, MenuItem, MenuLine } from '#web/ui/menu.tsx';
import { changePhrases } from '../change-phrases.ts';
import { memberListPhrases } from '../member-phrases.ts';
import { offeredActions } from '../offered.ts';

interface MemberMenuProps {
  member: Member;
  onAction: (action: MemberAction) => void;
}

const icons = { make_user: UserRound, make_administrator: ShieldCheck, change_position: Briefcase, change_sections: LayoutGrid, remove: UserRoundX, leave: LogOut };

/** What stands behind the three dots (manual, 6.2); open as it comes, for it comes when asked for. */
export default function MemberMenu({ member, onAction }: MemberMenuProps) {
  const list = usePhrases(memberListPhrases);
  const t = usePhrases(changePhrases);
  const locale = useLocale();
  const { change, end } = offeredActions(member);
  const because = member.blocked?.why === 'protected' ? t.protected(member.blocked.until && formatMoment(member.blocked.until, locale)) : t.lastAdministrator;
  const item = (action: MemberAction) => (
    <MenuItem
      key={action}
      icon={icons[action]}
      danger={action === 'remove' || action === 'leave'}
      onAction={() => onAction(action)}
      disabledBecause={member.actions.includes(action) ? undefined : because}
    >
      {t.actions[action]}
    </MenuItem>
  );
  return (
    <Menu label={list.actionsOf(member.name)} openAtFirst>
      {change.map(item)}
      {change.length > 0 && end.length > 0 && <MenuLine />}
      {end.map(item)}
    </Menu>
  );
}
