import { useEffect, useRef, type ReactNode } from 'react';
import { Alert } from '#web/ui/alert.tsx';

/** Says that somebody else was first. Takes the focus, for the row that had it may be gone. */
export function FocusedAlert({ title, children }: { title: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className="outline-none">
      <Alert tone="danger" title={title}>
        {children}
      </Alert>
    </div>
  );
}
