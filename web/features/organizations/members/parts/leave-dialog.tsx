import { leaveOrganization, type Organization } from '#contract/organizations.ts';
import { useAction } from '#web/lib/action.ts';
import { call } from '#web/lib/api.ts';
import { errorText } from '#web/lib/errors.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx';
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
  const locale = useLocale();
  const changed = usePeopleChanged();
  const leave = useAction(async () => {
    await call(leaveOrganization, { organizationId: organization.id });
    onClose();
    confirmDone(t.left(organization.name));
    await changed();
  });
  const others = organization.members - 1;
  return (
    <ConfirmDialog
      open={open}
      onClose={() => {
        leave.clearError();
        onClose();
      }}
      title={t.leaveTitle(organization.name)}
      confirm={t.leave}
      onConfirm={() => void leave.run()}
      pending={leave.pending}
      error={leave.error === null ? undefined : errorText(leave.error, locale)}
    >
      <ul className="flex list-disc flex-col gap-1.5 pl-5">
        <li>{t.leaveEffects.you}</li>
        <li>{others > 0 ? t.leaveEffects.others(others) : t.leaveEffects.alone}</li>
        <li>{t.leaveEffects.back}</li>
      </ul>
    </ConfirmDialog>
  );
}
