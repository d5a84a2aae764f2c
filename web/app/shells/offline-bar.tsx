import { WifiOff } from 'lucide-react';
import { useOffline } from '#web/lib/connection.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { appPhrases } from '../phrases.ts';

/** Says on top of everything that the server cannot be reached. */
export function OfflineBar() {
  const t = usePhrases(appPhrases);
  const offline = useOffline();
  return (
    <div role="status" className="sticky top-0 z-20">
      {offline && (
        <p className="flex items-center justify-center gap-2 bg-warning-tint px-4 py-2 text-sm text-warning-text">
          <WifiOff aria-hidden className="size-4 shrink-0" />
          {t.offline}
        </p>
      )}
    </div>
  );
}
