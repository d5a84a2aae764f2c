import type { Company, CompanyStatus } from '#contract/organizations.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Status, type Tone } from '#web/ui/status.tsx';
import { organizationPhrases } from '../phrases.ts';

const tones: Record<CompanyStatus, Tone> = { active: 'success', liquidating: 'warning', liquidated: 'danger', bankrupt: 'danger', reorganizing: 'warning' };

/** What the state's register says of a company that does not simply go on; nothing of one that does. */
export function CompanyStatusNote({ company }: { company: Company | null }) {
  const words = usePhrases(organizationPhrases);
  if (!company || company.status === 'active') return null;
  return <Status tone={tones[company.status]}>{words.companyStatuses[company.status]}</Status>;
}
