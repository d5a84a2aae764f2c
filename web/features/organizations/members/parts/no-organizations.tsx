import { Building2 } from 'lucide-react';
import { usePhrases } from '#web/lib/phrases.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ButtonLink } from '#web/ui/link.tsx';
import { memberPhrases } from '../phrases.ts';

interface NoOrganizationsProps {
  /** A claim is under way: there is nothing to do but wait. */
  waiting: boolean;
  /** The button to add one, where the page has none beside. */
  withButton: boolean;
}

/** Nothing to list yet. */
export function NoOrganizations({ waiting, withButton }: NoOrganizationsProps) {
  const t = usePhrases(memberPhrases);
  return (
    <EmptyState
      icon={Building2}
      title={t.empty.title}
      action={
        withButton && (
          <ButtonLink variant="primary" href="/organizations/new">
            {t.add}
          </ButtonLink>
        )
      }
    >
      {waiting ? t.empty.waiting : t.empty.text}
    </EmptyState>
  );
}
