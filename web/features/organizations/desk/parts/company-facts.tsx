import type { Company } from '#contract/organizations.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Card } from '#web/ui/card.tsx';
import { Fact, Facts } from '#web/ui/facts.tsx';
import { CompanyLines } from '../../parts/company-lines.tsx';
import { RegisterStatus } from '../../parts/company-status.tsx';
import { deskClaimPhrases } from '../claim-phrases.ts';

/** What the state's register says of the INN. */
export function CompanyFacts({ company }: { company: Company | null }) {
  const t = usePhrases(deskClaimPhrases);
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
          <RegisterStatus status={company.status} />
        </Fact>
        <CompanyLines company={company} />
      </Facts>
    </Card>
  );
}
