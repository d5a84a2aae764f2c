import { useState } from 'react';
import { ShieldCheck, UserCheck } from 'lucide-react';
import type { JoinRequest } from '#contract/join-requests.ts';
import { useFocusKept } from '#web/lib/focus-kept.ts';
import { Loading } from '#web/lib/loading.tsx';
import { usePages } from '#web/lib/pages.ts';
import { Paging } from '#web/lib/paging.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Card } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { late } from '#web/ui/late.tsx';
import { ButtonLink } from '#web/ui/link.tsx';
import { Bone, Skeleton } from '#web/ui/skeleton.tsx';
import { useChosenOrganization } from '../../chosen.ts';
import type { Late } from '../../desk/decisions.ts';
import { useJoinRequests, usePeopleScope } from '../api.ts';
import { useGone } from '../gone.ts';
import { requestPhrases } from '../request-phrases.ts';
import { LateNotice } from './late-notice.tsx';
import { LostAccess } from './lost-access.tsx';
import { RequestCard, type RequestDecision } from './request-card.tsx';

const RequestDialog = late(() => import('./request-dialog.tsx'));

/** «Заявки на вступление»: administrators decide, all others learn that they do. */
export function JoinRequests() {
  const t = usePhrases(requestPhrases);
  const { withChoice } = useChosenOrganization();
  const { chosen, managed } = usePeopleScope();
  if (managed.length > 0) return <Waiting key={chosen} />;
  return (
    <Card>
      <EmptyState icon={ShieldCheck} title={t.notYours.title} action={<ButtonLink href={withChoice('/employees')}>{t.notYours.list}</ButtonLink>}>
        {t.notYours.text}
      </EmptyState>
    </Card>
  );
}

function Waiting() {
  const t = usePhrases(requestPhrases);
  const { chosen } = usePeopleScope();
  const pages = usePages('');
  const query = useJoinRequests(chosen, pages.after);
  const { isGone, name } = useGone(query.error);
  const [asked, setAsked] = useState<{ request: JoinRequest; decision: RequestDecision; open: boolean } | null>(null);
  const [late, setLate] = useState<{ request: JoinRequest; late: Late } | null>(null);
  const list = useFocusKept<HTMLDivElement>(query.data?.rows.length ?? 0);
  if (isGone) return <LostAccess name={name} />;
  if (!query.data) return <Loading query={query}><CardsSkeleton /></Loading>;
  const { rows } = query.data;
  return (
    <div ref={list} tabIndex={-1} className="flex flex-col gap-4 outline-none">
      {late && <LateNotice key={late.request.id} name={late.request.name} late={late.late} />}
      {rows.length === 0 && (
        <Card>
          <EmptyState icon={UserCheck} title={t.empty.title}>
            {t.empty.text}
          </EmptyState>
        </Card>
      )}
      {rows.map((request) => (
        <RequestCard
          key={request.id}
          request={request}
          onDecide={(decision) => {
            setLate(null);
            setAsked({ request, decision, open: true });
          }}
        />
      ))}
      <Paging pages={pages} query={query} />
      {asked && (
        <RequestDialog
          {...asked}
          key={`${asked.request.id} ${asked.decision}`}
          onClose={() => setAsked({ ...asked, open: false })}
          onLate={(found) => setLate({ request: asked.request, late: found })}
        />
      )}
    </div>
  );
}

function CardsSkeleton() {
  return (
    <Skeleton className="flex flex-col gap-4">
      {[0, 1].map((card) => (
        <Card key={card}>
          <div className="flex flex-col gap-3">
            <Bone className="h-5 w-56" />
            <Bone className="h-4 w-80 max-w-full" />
            <Bone className="h-4 w-64 max-w-full" />
            <Bone className="h-4 w-72 max-w-full" />
            <Bone className="h-9 w-48" />
          </div>
        </Card>
      ))}
    </Skeleton>
  );
}
