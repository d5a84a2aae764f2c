import { formatMoney } from '#web/lib/format.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import type { ToPay } from '../../api.ts';
import { paperPhrases } from '../phrases.ts';
import { CopyLine } from './copy-line.tsx';
import { PaymentQr } from './payment-qr.tsx';

const details = ['name', 'inn', 'kpp', 'account', 'bank', 'bic', 'correspondentAccount'] as const;

/** How to pay what is left of an invoice: by the code, or by copying. */
export function PayPanel({ toPay: { amount, purpose, payee, qr } }: { toPay: ToPay }) {
  const t = usePhrases(paperPhrases);
  const locale = useLocale();
  return (
    <section aria-label={t.payment} className="flex flex-col gap-4 border-t border-line pt-6">
      <p>
        <span className="block text-muted">{t.toPay}</span>
        <span className="text-xl font-semibold tabular-nums">{formatMoney(amount, locale)}</span>
      </p>
      {qr ? <PaymentQr qr={qr} amount={amount} /> : <p className="text-muted">{t.noQr}</p>}
      <CopyLine label={t.purpose} value={purpose} />
      <div>
        <h3 className="mb-1 font-semibold">{t.requisites}</h3>
        {details.map((name) => {
          const value = payee[name];
          return value !== null && <CopyLine key={name} label={t.payee[name]} value={value} />;
        })}
      </div>
    </section>
  );
}
