import { changeMemberRole } from '#contract/members.ts';
import { useAction } from '#web/lib/action.ts';
import { call } from '#web/lib/api.ts';
import { ActionBody } from '#web/lib/confirm.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { useMemberChange, type MemberStep } from '../change.ts';
import { changePhrases } from '../change-phrases.ts';

/** «Сделать администратором»: what is given away, and who answers for it (manual, 6.2). */
export function AdministratorBody(step: MemberStep) {
  const { member, onClose } = step;
  const t = usePhrases(changePhrases);
  const change = useMemberChange(step);
  const make = useAction(() =>
    change(async () => {
      await call(changeMemberRole, { organizationId: member.organizationId, userId: member.userId, role: 'administrator' });
      confirmDone(t.roleChanged(member.name, 'administrator'));
    }),
  );
  return (
    <ActionBody action={make} confirm={t.actions.make_administrator} onClose={onClose}>
      <p>{t.administratorEffects.all(member.organizationName)}</p>
      <Alert tone="warning">{t.administratorEffects.responsibility}</Alert>
    </ActionBody>
  );
}
