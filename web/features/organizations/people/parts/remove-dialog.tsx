import { removeMember } from '#contract/members.ts';
import { useAction } from '#web/lib/action.ts';
import { call } from '#web/lib/api.ts';
import { ActionDialog } from '#web/lib/confirm.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { confirmDone } from '#web/ui/toast.tsx';
import { useMemberChange, type MemberStep } from '../change.ts';
import { changePhrases } from '../change-phrases.ts';

/** «Удалить из организации» (manual, 6.2): who loses what, and where. */
export function RemoveDialog({ open, ...step }: MemberStep & { open: boolean }) {
  const { member, onClose } = step;
  const t = usePhrases(changePhrases);
  const change = useMemberChange(step);
  const remove = useAction(() =>
    change(async () => {
      const { revokedInvitations } = await call(removeMember, { organizationId: member.organizationId, userId: member.userId });
      confirmDone(t.removed(member.name, revokedInvitations));
    }),
  );
  return (
    <ActionDialog open={open} onClose={onClose} title={t.titles.remove(member.name)} confirm={t.actions.remove} action={remove}>
      <ul className="flex list-disc flex-col gap-1.5 pl-5">
        <li>{t.removeEffects.access(member.organizationName)}</li>
        <li>{t.removeEffects.invitations}</li>
        <li>{t.removeEffects.stays}</li>
        <li>{t.removeEffects.back}</li>
      </ul>
    </ActionDialog>
  );
}
