import type { PaymentState } from '#contract/documents.ts';
import { formatDay } from '#web/lib/format.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Status, type Tone } from '#web/ui/status.tsx';
import { documentPhrases } from '../phrases.ts';

const tones: Record<PaymentState, Tone> = { unpaid: 'warning', part_paid: 'info', paid: 'success', overdue: 'danger' };

/** Whether an invoice is paid, and until when it is to be. */
export function PaymentStatus({ payment, dueOn }: { payment: PaymentState; dueOn: string | null }) {
  const t = usePhrases(documentPhrases);
  const locale = useLocale();
  return (
    <>
      <Status tone={tones[payment]}>{t.payment[payment]}</Status>
      {payment !== 'paid' && dueOn !== null && <span className="block text-sm whitespace-nowrap text-muted">{t.dueOn(formatDay(dueOn, locale))}</span>}
    </>
  );
}
