import { Component, createContext, lazy, Suspense, type ComponentType, type ReactNode } from 'react';
import { X } from 'lucide-react';
import { Alert } from './alert.tsx';
import { Button } from './button.tsx';
import { ErrorState } from './error-state.tsx';
import { IconButton } from './icon-button.tsx';
import { useWords } from './words.ts';

interface Late<P> {
  (props: P): ReactNode;
  /** Fetches the file ahead, when somebody is about to need it. */
  preload(): void;
}

/** What stands in the place of something that has not come. */
export const Meanwhile = createContext<ReactNode>(null);

/**
 * A part that comes in a file of its own when it is needed. Where the file does not come, the page stays, and another
 * try is offered: `over` the page for what a button opens, or `within` it in the part's own place.
 */
export function late<P extends object>(load: () => Promise<{ default: ComponentType<P> }>, where: 'over' | 'within' = 'over'): Late<P> {
  const fetchIt = () => load().catch((cause: unknown) => Promise.reject(new NotCome('a file of the page has not come', { cause })));
  let Part = lazy(fetchIt);
  function Shown(props: P) {
    const { open, onClose } = props as Closable;
    return (
      <Tries where={where} open={open ?? true} onClose={onClose} onFail={() => { Part = lazy(fetchIt); }}>
        {() => <Part {...props} />}
      </Tries>
    );
  }
  return Object.assign(Shown, { preload: () => void load().catch(() => undefined) });
}

class NotCome extends Error {}

/** Windows know whether they are shown, and who opened them how to close them. */
interface Closable {
  open?: boolean;
  onClose?: () => void;
}

interface TriesProps {
  where: 'over' | 'within';
  open: boolean;
  onClose: (() => void) | undefined;
  /** The next try begins anew. */
  onFail: () => void;
  children: () => ReactNode;
}

class Tries extends Component<TriesProps, { failure: unknown }> {
  static override contextType = Meanwhile;
  declare context: ReactNode;
  override state = { failure: null };

  static getDerivedStateFromError(failure: unknown) {
    return { failure };
  }

  override componentDidCatch() {
    this.props.onFail();
  }

  override componentDidUpdate(before: TriesProps) {
    if (this.props.open && !before.open) this.again();
  }

  private readonly again = () => this.setState({ failure: null });

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === null) {
      return (
        <Suspense fallback={this.context}>
          <Meanwhile value={null}>{this.props.children()}</Meanwhile>
        </Suspense>
      );
    }
    if (!((failure as unknown) instanceof NotCome)) throw failure as unknown;
    if (this.props.where === 'within') return <Within onAgain={this.again} />;
    return (
      <>
        {this.context}
        {this.props.open && <Over onAgain={this.again} onClose={this.props.onClose} />}
      </>
    );
  }
}

const useReason = () => {
  const words = useWords();
  return navigator.onLine ? words.notCome : words.notComeOffline;
};

function Within({ onAgain }: { onAgain: () => void }) {
  return <ErrorState text={useReason()} onRetry={onAgain} />;
}

/** Where it is seen wherever the button stands. */
function Over({ onAgain, onClose }: { onAgain: () => void; onClose: (() => void) | undefined }) {
  const words = useWords();
  const reason = useReason();
  return (
    <div className="fixed inset-x-4 bottom-6 z-50 mx-auto max-w-130 rounded-control bg-raised shadow-float">
      <Alert
        tone="danger"
        action={
          <span className="flex items-center gap-1">
            <Button onClick={onAgain}>{words.retry}</Button>
            {onClose && <IconButton label={words.close} icon={<X aria-hidden className="size-4.5" />} onClick={onClose} />}
          </span>
        }
      >
        {reason}
      </Alert>
    </div>
  );
}
