import { useState } from 'react';
import { MailCheck, MailPlus, ShieldCheck } from 'lucide-react';
import { useLocation, useSearch } from 'wouter';
import type { Invitation } from '#contract/invitations.ts';
import { useFocusKept } from '#web/lib/focus-kept.ts';
import { Loading } from '#web/lib/loading.tsx';
import { usePages } from '#web/lib/pages.ts';
import { Paging } from '#web/lib/paging.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Choice } from '#web/ui/choice.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { late } from '#web/ui/late.tsx';
import { ButtonLink } from '#web/ui/link.tsx';
import { TableSkeleton } from '#web/ui/table-skeleton.tsx';
import { useChosenOrganization } from '../../chosen.ts';
import { usePeopleScope } from '../../people/api.ts';
import { useGone } from '../../people/gone.ts';
import { LostAccess } from '../../people/parts/lost-access.tsx';
import { useInvitations } from '../api.ts';
import { useAdministratorDeeds, type InvitationDeed } from '../deeds.ts';
import { invitationListPhrases } from '../list-phrases.ts';
import { asksForOpen, viewAddress } from '../view.ts';
import { InvitationsTable } from './invitations-table.tsx';

const InvitationDialog = late(() => import('./invitation-dialog.tsx'));

/** «Приглашения»: who was invited and what came of it, to the chosen organisation or to all that the viewer administers. */
export function InvitationsList() {
  const t = usePhrases(invitationListPhrases);
  const { chosen, withChoice } = useChosenOrganization();
  const { managed } = usePeopleScope();
  const [path, navigate] = useLocation();
  const search = useSearch();
  const openOnly = asksForOpen(search);
  const show = (onlyOpen: boolean) => navigate(viewAddress(path, search, onlyOpen), { replace: true });
  if (managed.length === 0) {
    return (
      <Card>
        <EmptyState icon={ShieldCheck} title={t.notYours} action={<ButtonLink href={withChoice('/employees')}>{t.toEmployees}</ButtonLink>}>
          {t.notYoursText}
        </EmptyState>
      </Card>
    );
  }
  return (
    <>
      <div className="mb-4 w-72 max-sm:w-full">
        <Choice
          label={<span className="sr-only">{t.show}</span>}
          look="segments"
          value={openOnly ? 'open' : 'all'}
          onChange={(view) => show(view === 'open')}
          options={[
            { value: 'all', label: t.all },
            { value: 'open', label: t.open },
          ]}
        />
      </div>
      <Found key={chosen} openOnly={openOnly} onShowAll={() => show(false)} />
    </>
  );
}

function Found({ openOnly, onShowAll }: { openOnly: boolean; onShowAll: () => void }) {
  const t = usePhrases(invitationListPhrases);
  const { chosen } = useChosenOrganization();
  const { managed } = usePeopleScope();
  const pages = usePages(String(openOnly));
  const query = useInvitations({ organization: chosen, openOnly }, pages.after);
  const { isGone, name } = useGone(query.error);
  if (isGone) return <LostAccess name={name} />;
  if (!query.data) return <Loading query={query}><TableSkeleton /></Loading>;
  const { rows } = query.data;
  if (rows.length === 0 && !pages.toPrevious) {
    return (
      <Card>
        {openOnly ? (
          <EmptyState icon={MailCheck} title={t.noneOpen} action={<Button onClick={onShowAll}>{t.showAll}</Button>}>
            {t.noneOpenText}
          </EmptyState>
        ) : (
          <EmptyState icon={MailPlus} title={t.none}>
            {t.noneText}
          </EmptyState>
        )}
      </Card>
    );
  }
  return (
    <>
      <WithDialogs invitations={rows} withOrganizations={chosen === undefined && managed.length > 1} stale={query.isPlaceholderData} />
      <Paging pages={pages} query={query} />
    </>
  );
}

interface WithDialogsProps {
  invitations: readonly Invitation[];
  withOrganizations: boolean;
  stale: boolean;
}

/** A dialog outlives the row that it is about: the list is asked anew while one reads. */
function WithDialogs(props: WithDialogsProps) {
  const deeds = useAdministratorDeeds();
  const [asked, setAsked] = useState<{ invitation: Invitation; deed: InvitationDeed; open: boolean; times: number } | null>(null);
  // With what can be done, the three dots go too.
  const list = useFocusKept<HTMLDivElement>(props.invitations.reduce((sum, one) => sum + one.actions.length, 0));
  return (
    <div ref={list} tabIndex={-1} className="outline-none">
      <InvitationsTable {...props} onAction={(invitation, deed) => setAsked({ invitation, deed, open: true, times: (asked?.times ?? 0) + 1 })} />
      {asked && (
        <InvitationDialog key={asked.times} invitation={asked.invitation} deed={asked.deed} deeds={deeds} open={asked.open} onClose={() => setAsked({ ...asked, open: false })} />
      )}
    </div>
  );
}
