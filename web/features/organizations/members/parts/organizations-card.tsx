import type { Organization } from '#contract/organizations.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Card, CardRows } from '#web/ui/card.tsx';
import { HelpMark } from '#web/ui/help-mark.tsx';
import { Link } from '#web/ui/link.tsx';
import { memberPhrases } from '../phrases.ts';
import { NoOrganizations } from './no-organizations.tsx';
import { OrganizationName } from './organization-name.tsx';
import { RoleBadge } from './role-badge.tsx';

/** The viewer's organisations in short, for the home page, where the first steps hold the button to add one. `waiting`: a claim is under way. */
export function OrganizationsCard({ organizations, waiting }: { organizations: readonly Organization[]; waiting: boolean }) {
  const t = usePhrases(memberPhrases);
  return (
    <Card title={t.title} help={<HelpMark about={t.helpAbout}>{t.help}</HelpMark>} aside={organizations.length > 0 && <Link href="/organizations">{t.all}</Link>}>
      {organizations.length === 0 ? (
        <NoOrganizations waiting={waiting} withButton={false} />
      ) : (
        <CardRows>
          {organizations.map((organization) => (
            <li key={organization.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
              <OrganizationName organization={organization} />
              <RoleBadge role={organization.role} />
            </li>
          ))}
        </CardRows>
      )}
    </Card>
  );
}
