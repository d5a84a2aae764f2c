import { useState } from 'react';
import type { Cloud, CloudUser } from '#contract/cloud.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Checkbox } from '#web/ui/checkbox.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { endingPhrases } from '../ending-phrases.ts';
import { EndForm } from './end-form.tsx';
import { SessionPlace } from './session-place.tsx';

interface EndDialogProps {
  cloud: Cloud;
  user: CloudUser;
  open: boolean;
  onClose: () => void;
}

/** Asks once more before a person's session is ended; which, where there are several. */
export default function EndDialog({ open, ...rest }: EndDialogProps) {
  const t = usePhrases(endingPhrases);
  return (
    <Dialog open={open} onClose={rest.onClose} title={t.titleOne(rest.user.name)} role="alertdialog">
      <Inside {...rest} />
    </Dialog>
  );
}

function Inside({ cloud, user, onClose }: Omit<EndDialogProps, 'open'>) {
  const t = usePhrases(endingPhrases);
  // As it was when the question was asked: what ends meanwhile counts as ended.
  const [sessions] = useState(() => user.sessions.filter(({ orderId }) => orderId === null));
  const [left, setLeft] = useState<readonly string[]>([]);
  const chosen = sessions.filter(({ id }) => !left.includes(id)).map(({ id }) => id);
  const [only] = sessions.length === 1 ? sessions : [];
  return (
    <EndForm cloud={cloud} sessionIds={() => chosen} confirm={chosen.length > 1 ? t.confirmSome : t.confirmOne} onClose={onClose}>
      {only ? (
        <p>{t.effectOne(only.server.name)}</p>
      ) : (
        <fieldset className="flex flex-col gap-2">
          <legend className="mb-2 font-medium">{t.which}</legend>
          {sessions.map((session) => (
            <Checkbox key={session.id} checked={!left.includes(session.id)} onChange={(isChosen) => setLeft(isChosen ? left.filter((id) => id !== session.id) : [...left, session.id])}>
              <SessionPlace cloud={cloud} session={session} />
            </Checkbox>
          ))}
          {chosen.length === 0 && <p className="text-sm text-danger-text">{t.chooseOne}</p>}
        </fieldset>
      )}
    </EndForm>
  );
}
