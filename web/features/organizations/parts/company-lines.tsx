import type { OrganizationType } from '#contract/inn.ts';
import type { Company } from '#contract/organizations.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Fact, Facts } from '#web/ui/facts.tsx';
import { memberPhrases } from '../members/phrases.ts';

/** What the state's register knows of an organisation. */
export function CompanyLines({ company, type }: { company: Company; type: OrganizationType }) {
  const t = usePhrases(memberPhrases).company;
  const { kpp, ogrn, address, head } = company;
  if (!kpp && !ogrn && !address && !head) return null;
  return (
    <div className="mt-4 max-w-180">
      <Facts>
        {kpp && (
          <Fact name={t.kpp}>
            <span className="tabular-nums">{kpp}</span>
          </Fact>
        )}
        {ogrn && (
          <Fact name={type === 'legal_entity' ? t.ogrn : t.ogrnip}>
            <span className="tabular-nums">{ogrn}</span>
          </Fact>
        )}
        {address && <Fact name={t.address}>{address}</Fact>}
        {head && <Fact name={t.head}>{head.post ? t.headAs(head.name, head.post) : head.name}</Fact>}
      </Facts>
    </div>
  );
}
