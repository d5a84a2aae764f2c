import type { Company, CompanyStatus } from '#contract/organizations.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Status, type Tone } from '#web/ui/status.tsx';
import { organizationPhrases } from '../phrases.ts';

const tones: Record<CompanyStatus, Tone> = { active: 'success', liquidating: 'warning', liquidated: 'danger', bankrupt: 'danger', reorganizing: 'warning' };

/** The state of a company in the state's register. */
export function RegisterStatus({ status }: { status: CompanyStatus }) {
  const words = usePhrases(organizationPhrases);
  return <Status tone={tones[status]}>{words.companyStatuses[status]}</Status>;
}

/** The same of a company that does not simply go on; nothing of one that does. */
export function CompanyStatusNote({ company }: { company: Company | null }) {
  return company && company.status !== 'active' && <RegisterStatus status={company.status} />;
}
