import type { Company, CompanyStatus } from '#contract/organizations.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Card } from '#web/ui/card.tsx';
import { Fact, Facts } from '#web/ui/facts.tsx';
import { Status, type Tone } from '#web/ui/status.tsx';
import { organizationPhrases } from '../../phrases.ts';
import { deskClaimPhrases } from '../claim-phrases.ts';

const tones: Record<CompanyStatus, Tone> = { active: 'success', liquidating: 'warning', liquidated: 'danger', bankrupt: 'danger', reorganizing: 'warning' };

/** An entrepreneur's number in the register has 15 digits and a name of its own. */
const OGRNIP_LENGTH = 15;

/** What the state's register says of the INN. */
export function CompanyFacts({ company }: { company: Company | null }) {
  const t = usePhrases(deskClaimPhrases);
  const words = usePhrases(organizationPhrases);
  if (!company) {
    return (
      <Card title={t.company}>
        <p className="text-muted">{t.companyUnknown}</p>
      </Card>
    );
  }
  return (
    <Card title={t.company}>
      <Facts>
        <Fact name={t.companyName}>{company.name}</Fact>
        <Fact name={t.companyStatus}>
          <Status tone={tones[company.status]}>{words.companyStatuses[company.status]}</Status>
        </Fact>
        {company.ogrn && (
          <Fact name={company.ogrn.length === OGRNIP_LENGTH ? t.ogrnip : t.ogrn}>
            <span className="tabular-nums">{company.ogrn}</span>
          </Fact>
        )}
        {company.kpp && (
          <Fact name={t.kpp}>
            <span className="tabular-nums">{company.kpp}</span>
          </Fact>
        )}
        {company.address && <Fact name={t.address}>{company.address}</Fact>}
        {company.head && (
          <Fact name={t.head}>
            {company.head.name}
            {company.head.post && <span className="text-muted"> · {company.head.post}</span>}
          </Fact>
        )}
      </Facts>
    </Card>
  );
}
