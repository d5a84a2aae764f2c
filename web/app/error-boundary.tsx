import { Component, type ReactNode } from 'react';
import { Button } from '#web/ui/button.tsx';
import { useOffline } from '#web/lib/connection.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { appPhrases } from './phrases.ts';

/** Keeps a fault of one page from taking the rest along. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Crash /> : this.props.children;
  }
}

/** Also what is seen when a file of the page is gone after a new version came out: reloading helps, but not while there is no connection. */
function Crash() {
  const t = usePhrases(appPhrases).crash;
  const offline = useOffline();
  return (
    <div role="alert" className="mx-auto flex max-w-100 flex-col items-center gap-3 px-4 py-16 text-center">
      <h1 className="text-xl font-semibold">{t.title}</h1>
      <p className="text-muted">{offline ? t.offline : t.text}</p>
      {!offline && (
        <Button variant="primary" onClick={() => location.reload()}>
          {t.reload}
        </Button>
      )}
    </div>
  );
}
