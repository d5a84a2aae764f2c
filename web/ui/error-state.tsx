import { CircleAlert, RotateCw } from 'lucide-react';
import { Button } from './button.tsx';
import { useWords } from './words.ts';

interface ErrorStateProps {
  /** What failed and what to do, in plain words. */
  text: string;
  /** The number to quote to support, where the server gave one. */
  requestId?: string | null;
  onRetry?: () => void;
  retrying?: boolean;
}

/** A part of the page that could not be loaded; it keeps its place. */
export function ErrorState({ text, requestId, onRetry, retrying = false }: ErrorStateProps) {
  const words = useWords();
  return (
    <div role="alert" className="flex flex-col items-center gap-3 px-4 py-6 text-center">
      <CircleAlert aria-hidden className="size-6 text-danger-text" />
      <p className="max-w-96">{text}</p>
      {onRetry && (
        <Button onClick={onRetry} pending={retrying} icon={<RotateCw aria-hidden className="size-4" />}>
          {words.retry}
        </Button>
      )}
      {requestId && (
        <p className="text-xs text-muted">
          {words.requestNumber}: <span className="font-mono break-all">{requestId}</span>
        </p>
      )}
    </div>
  );
}
