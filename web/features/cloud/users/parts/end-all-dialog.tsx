import type { Cloud } from '#contract/cloud.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { endingPhrases } from '../ending-phrases.ts';
import { EndForm } from './end-form.tsx';

/** Asks once more before everybody is put out. */
export default function EndAllDialog({ cloud, open, onClose }: { cloud: Cloud; open: boolean; onClose: () => void }) {
  const t = usePhrases(endingPhrases);
  const { sessions, usersWithSessions } = cloud.counts;
  return (
    <Dialog open={open} onClose={onClose} title={t.titleAll} role="alertdialog">
      <EndForm cloud={cloud} sessionIds={() => null} confirm={t.confirmAll} onClose={onClose}>
        <p>{t.effectAll(sessions, usersWithSessions, cloud.name)}</p>
      </EndForm>
    </Dialog>
  );
}
