import type { ReactNode } from 'react';
import { Building2, Lock } from 'lucide-react';
import type { Organization } from '#contract/organizations.ts';
import type { Section } from '#contract/permissions.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Card } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ButtonLink } from '#web/ui/link.tsx';
import { TableSkeleton } from '#web/ui/table-skeleton.tsx';
import { withSection } from '../../in-view.ts';
import { organizationPhrases } from '../../phrases.ts';
import { sectionGatePhrases } from '../section-phrases.ts';
import { InView } from './in-view.tsx';

interface InSectionProps {
  section: Section;
  /** The organisations in view in which the section is open to the viewer; at least one. */
  children: (organizations: readonly Organization[]) => ReactNode;
}

/** The content of a page that is of one section; in its place why there is nothing to see. */
export function InSection({ section, children }: InSectionProps) {
  return (
    <InView none={<NothingYet />}>
      {(inView) => {
        // A choice that is not the viewer's is dropped from the address in a moment.
        if (inView.length === 0) return <TableSkeleton />;
        const open = withSection(inView, section);
        return open.length > 0 ? children(open) : <Closed section={section} inView={inView} />;
      }}
    </InView>
  );
}

/** To pages of all sections: the viewer has no organisation yet. */
export function NothingYet() {
  const t = usePhrases(sectionGatePhrases);
  return (
    <Card>
      <EmptyState
        icon={Building2}
        title={t.none}
        action={
          <ButtonLink variant="primary" href="/organizations">
            {t.toOrganizations}
          </ButtonLink>
        }
      >
        {t.noneText}
      </EmptyState>
    </Card>
  );
}

function Closed({ section, inView }: { section: Section; inView: readonly Organization[] }) {
  const t = usePhrases(sectionGatePhrases);
  const name = usePhrases(organizationPhrases).sections[section];
  const [only] = inView.length === 1 ? inView : [];
  return (
    <Card>
      <EmptyState icon={Lock} title={t.closed(name)}>
        {t.closedText(only?.name ?? null)}
      </EmptyState>
    </Card>
  );
}
