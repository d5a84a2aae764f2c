import type { MemberAction } from '#contract/members.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import LeaveDialog from '../../members/parts/leave-dialog.tsx';
import { usePeopleScope } from '../api.ts';
import type { MemberStep } from '../change.ts';
import { changePhrases } from '../change-phrases.ts';
import { AdministratorBody } from './administrator-body.tsx';
import { PositionBody } from './position-body.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { SectionsBody } from './sections-body.tsx';
import { UserBody } from './user-body.tsx';

interface MemberDialogProps extends MemberStep {
  action: MemberAction;
  open: boolean;
}

/** The second step of an item of the three dots: what it does, and what it needs to know. */
export default function MemberDialog({ action, open, ...step }: MemberDialogProps) {
  const t = usePhrases(changePhrases);
  const { query } = usePeopleScope();
  if (action === 'remove') return <RemoveDialog {...step} open={open} />;
  if (action === 'leave') {
    const organization = query.data?.organizations.find((one) => one.id === step.member.organizationId);
    return organization && <LeaveDialog organization={organization} open={open} onClose={step.onClose} />;
  }
  return (
    <Dialog open={open} onClose={step.onClose} title={t.titles[action](step.member.name)}>
      {action === 'make_user' && <UserBody {...step} />}
      {action === 'make_administrator' && <AdministratorBody {...step} />}
      {action === 'change_position' && <PositionBody {...step} />}
      {action === 'change_sections' && <SectionsBody {...step} />}
    </Dialog>
  );
}
