import { useState } from 'react';
import type { Claim } from '#contract/organizations.ts';
import { useBoot } from '#web/lib/boot-context.tsx';
import { Moment } from '#web/lib/moment.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { HelpMark } from '#web/ui/help-mark.tsx';
import { late } from '#web/ui/late.tsx';
import { ButtonLink } from '#web/ui/link.tsx';
import { Quote } from '#web/ui/quote.tsx';
import { organizationPhrases } from '../../phrases.ts';
import { draftAddress } from '../draft.ts';
import { claimPhrases } from '../phrases.ts';
import { AnswerForm } from './answer-form.tsx';
import { ClaimNext } from './claim-next.tsx';
import { ClaimStatus } from './claim-status.tsx';
import { CompanyWarning } from './company-warning.tsx';
import { OtherWays } from './other-ways.tsx';

const WithdrawDialog = late(() => import('./withdraw-dialog.tsx'));

/** One claim with its state, what happens next and what its author can do about it. */
export function ClaimCard({ claim }: { claim: Claim }) {
  const t = usePhrases(claimPhrases);
  const words = usePhrases(organizationPhrases);
  const inn = <span className="tabular-nums">{words.innOf(claim.inn)}</span>;
  return (
    <Card title={claim.company ? <span className="wrap-break-word">{claim.company.name}</span> : inn} aside={<ClaimStatus state={claim.state} />}>
      <div className="flex flex-col gap-3">
        <p className="-mt-3 text-sm text-muted">
          {claim.company && <>{inn} · </>}
          {words.types[claim.type]} · {words.positions[claim.position]} · {t.addedAt} <Moment at={claim.createdAt} />
        </p>
        <div className="max-w-180">
          <ClaimNext claim={claim} />
          <NextHelp claim={claim} />
        </div>
        {claim.message && <Quote by={claim.state === 'rejected' ? t.reason : t.asked}>{claim.message}</Quote>}
        <CompanyWarning claim={claim} />
        <WhatToDo claim={claim} />
      </div>
    </Card>
  );
}

function WhatToDo({ claim }: { claim: Claim }) {
  const t = usePhrases(claimPhrases);
  if (claim.state === 'question') return <AnswerForm claimId={claim.id} beside={<Withdraw claim={claim} />} />;
  if (claim.state === 'administrators' && claim.overdue) return <OtherWays claim={claim} beside={<Withdraw claim={claim} />} />;
  return (
    <div>
      {claim.state === 'rejected' ? (
        <ButtonLink href={draftAddress(claim)} className="max-sm:w-full">
          {t.again}
        </ButtonLink>
      ) : (
        <Withdraw claim={claim} />
      )}
    </div>
  );
}

function NextHelp({ claim }: { claim: Claim }) {
  const t = usePhrases(claimPhrases);
  const { supportEmail } = useBoot().provider;
  const help =
    claim.state === 'manual' ? <HelpMark about={t.help.manual}>{t.manualHelp}</HelpMark>
    : claim.state === 'administrators' && !claim.overdue ? <HelpMark about={t.help.administrators}>{t.administratorsHelp(supportEmail)}</HelpMark>
    : null;
  return help && <span className="ml-1 inline-block align-middle">{help}</span>;
}

function Withdraw({ claim }: { claim: Claim }) {
  const t = usePhrases(claimPhrases);
  const [dialog, setDialog] = useState<'never' | 'open' | 'closed'>('never');
  return (
    <>
      <Button variant="danger-quiet" wide="phone" aria-label={t.withdrawOf(claim.inn)} onClick={() => setDialog('open')}>
        {t.withdraw}
      </Button>
      {dialog !== 'never' && (
        <WithdrawDialog claim={claim} open={dialog === 'open'} onClose={() => setDialog('closed')} />
      )}
    </>
  );
}
