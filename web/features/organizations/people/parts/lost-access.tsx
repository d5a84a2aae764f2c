import { DoorClosed } from 'lucide-react';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ButtonLink } from '#web/ui/link.tsx';
import { peoplePhrases } from '../phrases.ts';

interface LostAccessProps {
  name: string | null;
  /** Goes on with the viewer's other organisations, where there are any. */
  onOthers?: (() => void) | undefined;
}

/** In the place of a list whose organisation is no longer the viewer's. */
export function LostAccess({ name, onOthers }: LostAccessProps) {
  const t = usePhrases(peoplePhrases);
  return (
    <div role="alert">
      <Card>
        <EmptyState
          icon={DoorClosed}
          title={t.lost.title}
          action={
            <div className="flex flex-wrap justify-center gap-2">
              <ButtonLink variant="primary" href="/organizations">
                {t.toOrganizations}
              </ButtonLink>
              {onOthers && <Button onClick={onOthers}>{t.lost.others}</Button>}
            </div>
          }
        >
          {t.lost.text(name)}
        </EmptyState>
      </Card>
    </div>
  );
}
