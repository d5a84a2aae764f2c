import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
  Button as AriaButton,
  Text,
} from 'react-aria-components/Toast';
import { CircleCheck, X } from 'lucide-react';
import { clsx } from 'clsx';
import { iconButtonClass } from './icon-button.tsx';
import { useWords } from './words.ts';

/** The least that WCAG's timing advice and the library ask for. */
const SHOWN_MS = 6_000;

const queue = new ToastQueue<string>({ maxVisibleToasts: 3 });

export function show(text: string): void {
  queue.add(text, { timeout: SHOWN_MS });
}

/** At the bottom, but on a phone below the bar with the menu: there dialogs have their buttons at the bottom. */
export default function Region() {
  const words = useWords();
  return (
    <ToastRegion queue={queue} aria-label={words.notifications} className="fixed right-6 bottom-6 z-50 flex w-90 max-w-[calc(100vw-2rem)] flex-col-reverse gap-2 rounded-card outline-none max-sm:top-16 max-sm:right-4 max-sm:bottom-auto max-sm:flex-col">
      {({ toast }) => (
        <AriaToast toast={toast} className="flex animate-rise items-start gap-2.5 rounded-card bg-raised py-2.5 pr-2 pl-3.5 shadow-float">
          <CircleCheck aria-hidden className="mt-2 size-4.5 shrink-0 text-success-dot" />
          <ToastContent className="min-w-0 flex-1 py-2 wrap-anywhere">
            <Text slot="title">{toast.content}</Text>
          </ToastContent>
          <AriaButton slot="close" aria-label={words.close} className={clsx(iconButtonClass, 'touch:-my-1')}>
            <X aria-hidden className="size-4" />
          </AriaButton>
        </AriaToast>
      )}
    </ToastRegion>
  );
}
