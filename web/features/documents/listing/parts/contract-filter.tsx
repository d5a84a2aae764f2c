import { usePhrases } from '#web/lib/phrases.ts';
import { Select } from '#web/ui/select.tsx';
import { useDocumentContracts } from '../../api.ts';
import { documentPhrases } from '../../phrases.ts';
import { listingPhrases } from '../phrases.ts';

interface ContractFilterProps {
  organization: string | undefined;
  contract: string | undefined;
  onChange: (contract: string | undefined) => void;
}

/** One contract of those by which there are documents; nothing where there are none. */
export function ContractFilter({ organization, contract, onChange }: ContractFilterProps) {
  const t = usePhrases(listingPhrases).filters;
  const { numberOf } = usePhrases(documentPhrases);
  const contracts = useDocumentContracts(organization).data?.contracts ?? [];
  if (contracts.length === 0 && contract === undefined) return null;
  const isListed = contracts.some(({ id }) => id === contract);
  const severalOwners = new Set(contracts.map((one) => one.organization.id)).size > 1;
  return (
    <div className="w-44">
      <Select
        label={t.contract}
        options={[
          { value: '', label: t.anyContract },
          ...(contract !== undefined && !isListed ? [{ value: contract, label: t.otherContract }] : []),
          ...contracts.map((one) => ({ value: one.id, label: [numberOf(one.number), one.name, ...(severalOwners ? [one.organization.name] : [])].join(' · ') })),
        ]}
        value={contract ?? ''}
        onChange={(id) => onChange(id === '' ? undefined : id)}
      />
    </div>
  );
}
