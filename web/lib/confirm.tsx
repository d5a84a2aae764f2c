import type { ComponentProps } from 'react';
import { ConfirmBody, ConfirmDialog } from '#web/ui/confirm-dialog.tsx';
import type { Action } from './action.ts';
import { errorText } from './errors.ts';
import { useLocale } from './locale.tsx';

type OfAction<P> = Omit<P, 'onConfirm' | 'pending' | 'error'> & { action: Action<[]> };

function useShown({ run, pending, error }: Action<[]>) {
  const locale = useLocale();
  return { onConfirm: () => void run(), pending, error: error === null ? undefined : errorText(error, locale) };
}

/** The inside of a dialog that does one thing, and says why it could not. */
export function ActionBody({ action, ...body }: OfAction<ComponentProps<typeof ConfirmBody>>) {
  return <ConfirmBody {...body} {...useShown(action)} />;
}

/** The second look before an action destroys or ends something. */
export function ActionDialog({ action, onClose, ...dialog }: OfAction<ComponentProps<typeof ConfirmDialog>>) {
  const close = () => {
    action.clearError();
    onClose();
  };
  return <ConfirmDialog {...dialog} {...useShown(action)} onClose={close} />;
}
