import { settleCloudRequest } from '#contract/cloud-requests.ts';
import { useAction } from '#web/lib/action.ts';
import { call } from '#web/lib/api.ts';
import { errorText } from '#web/lib/errors.ts';
import { useFocusKept } from '#web/lib/focus-kept.ts';
import { useLocale } from '#web/lib/locale.tsx';
import type { Outcome } from '#web/lib/outcome-dialog.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { useStaff } from '#web/lib/session.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { useCloudRequestsChanged, type DeskRequest } from '../api.ts';
import { deskRequestPhrases } from '../phrases.ts';

export interface RequestDeedsProps {
  request: DeskRequest;
  onSettle: (request: DeskRequest, outcome: Outcome) => void;
}

/** What may be done with an open request: taken, also from a colleague, or ended. */
export function RequestDeeds({ request, onSettle }: RequestDeedsProps) {
  const t = usePhrases(deskRequestPhrases);
  const locale = useLocale();
  const staff = useStaff();
  const changed = useCloudRequestsChanged();
  const take = useAction(async () => {
    try {
      await call(settleCloudRequest, { requestId: request.id, as: 'take' });
    } finally {
      void changed();
    }
    confirmDone(t.taken);
  });
  const isMine = request.state === 'in_work' && request.handledBy === staff.name;
  // The button to take it goes when it is taken.
  const buttons = useFocusKept<HTMLDivElement>(isMine ? 2 : 3);
  const label = (deed: string) => t.of(deed, `${t.kinds[request.kind]}, ${request.person}`);
  const taking = request.state === 'new' ? t.take : t.takeOver;
  return (
    <>
      {take.error !== null && <Alert tone="danger">{errorText(take.error, locale)}</Alert>}
      <div ref={buttons} tabIndex={-1} className="flex flex-wrap gap-2 outline-none">
        {!isMine && (
          <Button variant={request.state === 'new' ? 'primary' : 'secondary'} wide="phone" aria-label={label(taking)} pending={take.pending} onClick={() => void take.run()}>
            {taking}
          </Button>
        )}
        <Button variant={isMine ? 'primary' : 'secondary'} wide="phone" aria-label={label(t.mark)} onClick={() => onSettle(request, 'done')}>
          {t.mark}
        </Button>
        <Button variant="danger-quiet" wide="phone" aria-label={label(t.decline)} onClick={() => onSettle(request, 'declined')}>
          {t.decline}
        </Button>
      </div>
    </>
  );
}
