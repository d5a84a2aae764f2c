import { leaveOrganization, type Organization } from '#contract/organizations.ts';
import { useAction } from '#web/lib/action.ts';
import { call } from '#web/lib/api.ts';
import { ActionDialog } from '#web/lib/confirm.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { confirmDone } from '#web/ui/toast.tsx';
import { usePeopleChanged } from '../../people/api.ts';
import { memberPhrases } from '../phrases.ts';

interface LeaveDialogProps {
  organization: Organization;
  open: boolean;
  onClose: () => void;
}

/** «Удалиться из организации» (manual, 5): tells what will be lost, then asks. */
export default function LeaveDialog({ organization, open, onClose }: LeaveDialogProps) {
  const t = usePhrases(memberPhrases);
  const changed = usePeopleChanged();
  const leave = useAction(async () => {
    await call(leaveOrganization, { organizationId: organization.id });
    onClose();
    confirmDone(t.left(organization.name));
    await changed();
  });
  const others = organization.members - 1;
  return (
    <ActionDialog open={open} onClose={onClose} title={t.leaveTitle(organization.name)} confirm={t.leave} action={leave}>
      <ul className="flex list-disc flex-col gap-1.5 pl-5">
        <li>{t.leaveEffects.you}</li>
        <li>{others > 0 ? t.leaveEffects.others(others) : t.leaveEffects.alone}</li>
        <li>{t.leaveEffects.back}</li>
      </ul>
    </ActionDialog>
  );
}
