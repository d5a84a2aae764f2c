import { useLocation, useSearch } from 'wouter';
import { formatDay, formatMoney, formatMonth } from '#web/lib/format.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Fact, Facts } from '#web/ui/facts.tsx';
import { Link } from '#web/ui/link.tsx';
import type { ShownDocument } from '../../api.ts';
import { addressWith, withDocument } from '../../listing/filters.ts';
import { PaymentStatus } from '../../parts/payment-status.tsx';
import { documentPhrases } from '../../phrases.ts';
import { paperPhrases } from '../phrases.ts';

export function DocumentFacts({ document }: { document: ShownDocument }) {
  const t = usePhrases(paperPhrases);
  const words = usePhrases(documentPhrases);
  const locale = useLocale();
  const { organization, issuedOn, accountingMonth, contract, total, paid, payment, dueOn } = document;
  return (
    <Facts>
      <Fact name={t.organization}>
        {organization.name} <span className="block text-sm text-muted tabular-nums">{words.innOf(organization.inn)}</span>
      </Fact>
      <Fact name={t.issuedOn}>{formatDay(issuedOn, locale)}</Fact>
      {accountingMonth !== null && <Fact name={t.month}>{formatMonth(accountingMonth, locale)}</Fact>}
      {contract && (
        <Fact name={t.contract}>
          <ToContract id={contract.id}>{words.numberOf(contract.number)}</ToContract>
        </Fact>
      )}
      {total !== null && <Fact name={t.total}>{formatMoney(total, locale)}</Fact>}
      {paid !== null && paid > 0 && <Fact name={t.paid}>{formatMoney(paid, locale)}</Fact>}
      {payment !== null && (
        <Fact name={t.state}>
          <PaymentStatus payment={payment} dueOn={dueOn} />
        </Fact>
      )}
    </Facts>
  );
}

/** To all documents by the same contract. */
function ToContract({ id, children }: { id: string; children: string }) {
  const [path] = useLocation();
  const [, query = ''] = withDocument(path, useSearch(), undefined).split('?');
  return <Link href={addressWith(path, query, { kind: undefined, contract: id })}>{children}</Link>;
}
