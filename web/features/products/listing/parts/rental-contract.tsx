import { formatDay } from '#web/lib/format.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Disclosure } from '#web/ui/disclosure.tsx';
import type { RentalContract as Rental } from '../../api.ts';
import { useContractName } from '../../contracts/name.ts';
import { Renewal } from '../../contracts/parts/renewal.tsx';
import { TermStatus } from '../../contracts/parts/term-status.tsx';
import type { ProductDeed } from '../../deeds.ts';
import { productPhrases } from '../../phrases.ts';
import { listingPhrases } from '../phrases.ts';

interface RentalContractProps {
  contract: Rental;
  withOrganization: boolean;
  onDeed: (deed: ProductDeed) => void;
}

/** A paid contract that unfolds into what it covers (manual, 7). */
export function RentalContract({ contract, withOrganization, onDeed }: RentalContractProps) {
  const t = usePhrases(listingPhrases).rental;
  const nameOf = useContractName();
  const locale = useLocale();
  const { name, startsOn, organization, products } = contract;
  const notes = [name, startsOn !== null && t.since(formatDay(startsOn, locale)), withOrganization && organization.name].filter(Boolean);
  return (
    <li className="grid gap-x-6 gap-y-2 px-4 py-3.5 md:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <p className="font-medium wrap-break-word">{nameOf(contract)}</p>
        <p className="text-sm text-muted">{notes.join(' · ')}</p>
      </div>
      <div className="flex flex-col items-start gap-1.5 md:row-span-2 md:items-end">
        <TermStatus contract={contract} />
        <Renewal contract={contract} onDeed={onDeed} />
      </div>
      {products.length > 0 ? (
        <Disclosure summary={t.covers(products.length)}>
          <Covered products={products} />
        </Disclosure>
      ) : (
        <p className="text-sm text-muted">{t.coversNothing}</p>
      )}
    </li>
  );
}

function Covered({ products }: Pick<Rental, 'products'>) {
  const t = usePhrases(productPhrases);
  return (
    <ul className="mt-1 mb-1 ml-5.5 flex flex-col gap-1.5">
      {products.map(({ id, name, quantity }) => (
        <li key={id}>
          {name}
          {quantity > 1 && <span className="text-muted"> · {t.pieces(quantity)}</span>}
        </li>
      ))}
    </ul>
  );
}
