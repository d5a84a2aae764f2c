import type { Organization } from '#contract/organizations.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { organizationPhrases } from '../../phrases.ts';

/** Name, and what else tells organisations of one name apart. */
export function OrganizationName({ organization }: { organization: Organization }) {
  const words = usePhrases(organizationPhrases);
  return (
    <div className="min-w-0">
      <div className="font-medium wrap-break-word">{organization.name}</div>
      <div className="text-sm text-muted">
        <span className="tabular-nums">{words.innOf(organization.inn)}</span> · {words.types[organization.type]}
      </div>
    </div>
  );
}
