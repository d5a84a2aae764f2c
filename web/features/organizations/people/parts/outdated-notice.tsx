import { useEffect, useRef } from 'react';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { changePhrases } from '../change-phrases.ts';

/** Says above the list that somebody else was first; takes the focus, for the row that had it may be gone. */
export function OutdatedNotice({ name }: { name: string }) {
  const t = usePhrases(changePhrases);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className="mb-4 outline-none">
      <Alert tone="danger" title={t.outdated}>
        {t.outdatedText(name)}
      </Alert>
    </div>
  );
}
