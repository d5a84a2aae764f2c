import type { Company } from '#contract/organizations.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Fact } from '#web/ui/facts.tsx';
import { companyPhrases } from '../company-phrases.ts';

/** An entrepreneur's number in the register has 15 digits and a name of its own. */
const OGRNIP_LENGTH = 15;

/** What the state's register knows of a company, as lines of facts; each only where it is known. */
export function CompanyLines({ company: { kpp, ogrn, address, head } }: { company: Company }) {
  const t = usePhrases(companyPhrases);
  return (
    <>
      {kpp && (
        <Fact name={t.kpp}>
          <span className="tabular-nums">{kpp}</span>
        </Fact>
      )}
      {ogrn && (
        <Fact name={ogrn.length === OGRNIP_LENGTH ? t.ogrnip : t.ogrn}>
          <span className="tabular-nums">{ogrn}</span>
        </Fact>
      )}
      {address && <Fact name={t.address}>{address}</Fact>}
      {head && <Fact name={t.head}>{head.post ? `${head.name}, ${head.post}` : head.name}</Fact>}
    </>
  );
}
