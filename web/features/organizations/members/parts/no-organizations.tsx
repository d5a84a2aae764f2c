import { Building2 } from 'lucide-react';
import { usePhrases } from '#web/lib/phrases.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ButtonLink } from '#web/ui/link.tsx';
import { memberPhrases } from '../phrases.ts';

/** Nothing to list yet. While a claim is checked, there is nothing to do but wait. */
export function NoOrganizations({ waiting }: { waiting: boolean }) {
  const t = usePhrases(memberPhrases);
  return (
    <EmptyState
      icon={Building2}
      title={t.empty.title}
      action={
        !waiting && (
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
