import { changeMemberRole } from '#contract/members.ts';
import { useAction } from '#web/lib/action.ts';
import { call } from '#web/lib/api.ts';
import { errorText } from '#web/lib/errors.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { DialogActions } from '#web/ui/dialog.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { useWords } from '#web/ui/words.ts';
import { useMemberChange, type MemberStep } from '../change.ts';
import { changePhrases } from '../change-phrases.ts';

/** «Сделать администратором»: what is given away, and who answers for it (manual, 6.2). */
export function AdministratorBody(step: MemberStep) {
  const { member, onClose } = step;
  const t = usePhrases(changePhrases);
  const words = useWords();
  const locale = useLocale();
  const change = useMemberChange(step);
  const make = useAction(() =>
    change(async () => {
      await call(changeMemberRole, { organizationId: member.organizationId, userId: member.userId, role: 'administrator' });
      confirmDone(t.roleChanged(member.name, 'administrator'));
    }),
  );
  return (
    <>
      <div className="flex flex-col gap-3">
        {make.error !== null && <Alert tone="danger">{errorText(make.error, locale)}</Alert>}
        <p>{t.administratorEffects.all(member.organizationName)}</p>
        <Alert tone="warning">{t.administratorEffects.responsibility}</Alert>
      </div>
      <DialogActions>
        <Button variant="primary" pending={make.pending} onClick={() => void make.run()}>
          {t.actions.make_administrator}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </DialogActions>
    </>
  );
}
