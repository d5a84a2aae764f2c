import type { Product, ProductCategory } from '#contract/products.ts';
import { formatDay } from '#web/lib/format.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Table, type Column } from '#web/ui/table.tsx';
import { AdditionState } from '../../additions/parts/addition-state.tsx';
import { additionPhrases } from '../../additions/phrases.ts';
import { useContractName } from '../../contracts/name.ts';
import { Renewal } from '../../contracts/parts/renewal.tsx';
import { TermStatus } from '../../contracts/parts/term-status.tsx';
import type { ProductDeed } from '../../deeds.ts';
import { productPhrases } from '../../phrases.ts';
import { listingPhrases } from '../phrases.ts';

interface ProductsTableProps {
  /** What the rows have in common. */
  label: string;
  products: readonly Product[];
  /** Several organisations are shown together: each row says whose it is. */
  withOrganization?: boolean;
  /** Several categories are: each row names its own. */
  categories?: Readonly<Record<ProductCategory, string>>;
  stale: boolean;
  onDeed: (deed: ProductDeed) => void;
}

export function ProductsTable({ label, products, withOrganization = false, categories, stale, onDeed }: ProductsTableProps) {
  const t = usePhrases(listingPhrases);
  const columns: Column<Product>[] = [
    { key: 'product', head: t.product, main: true, cell: (row) => <Name product={row} /> },
    ...(categories ? [{ key: 'category', head: t.category, cell: (row: Product) => <span className="xl:whitespace-nowrap">{categories[row.category]}</span> }] : []),
    ...(withOrganization ? [{ key: 'organization', head: t.organization, cell: (row: Product) => <span className="block xl:min-w-30">{row.organization.name}</span> }] : []),
    { key: 'contract', head: t.contract, cell: (row) => <ContractName product={row} /> },
    { key: 'state', head: t.state, cell: (row) => <State product={row} onDeed={onDeed} /> },
  ];
  return <Table label={label} columns={columns} rows={products} rowKey={(row) => row.id} stale={stale} wide />;
}

function Name({ product: { name, registrationNumber, quantity, addition } }: { product: Product }) {
  const t = usePhrases(productPhrases);
  const added = usePhrases(additionPhrases);
  const locale = useLocale();
  const notes = [
    registrationNumber !== null && t.registrationNumberOf(registrationNumber),
    quantity > 1 && t.pieces(quantity),
    addition && added.byAt(addition.addedBy, formatDay(addition.addedAt, locale)),
  ].filter(Boolean);
  return (
    <>
      <span className="block font-medium wrap-anywhere xl:min-w-52">{name}</span>
      {notes.length > 0 && <span className="block text-sm font-normal text-muted tabular-nums">{notes.join(' · ')}</span>}
    </>
  );
}

function ContractName({ product: { contract } }: { product: Product }) {
  const nameOf = useContractName();
  if (!contract) return '—';
  return (
    <>
      {nameOf(contract)}
      <span className="block text-sm text-muted">{contract.name}</span>
    </>
  );
}

/** Until when it is covered; of one that a client added, what became of it. */
function State({ product, onDeed }: { product: Product; onDeed: (deed: ProductDeed) => void }) {
  const { contract, addition } = product;
  return (
    <div className="flex flex-col items-start gap-1.5 max-xl:items-end">
      {addition && <AdditionState product={product} onDeed={onDeed} />}
      {(contract || !addition) && <TermStatus contract={contract} />}
      {contract && <Renewal contract={contract} onDeed={onDeed} />}
    </div>
  );
}
