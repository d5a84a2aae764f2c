import type { ReactNode } from 'react';
import { Check } from 'lucide-react';
import { clsx } from 'clsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Card, CardRows } from '#web/ui/card.tsx';
import { HelpMark } from '#web/ui/help-mark.tsx';
import { ButtonLink } from '#web/ui/link.tsx';
import { homePhrases } from '../phrases.ts';
import type { Step } from '../steps.ts';
import { SendAgain } from './send-again.tsx';

/** What the user can do first. */
export function FirstSteps({ steps, email }: { steps: readonly Step[]; email: string }) {
  const t = usePhrases(homePhrases).steps;
  return (
    <Card title={t.title}>
      <CardRows>
        {steps.map((step) => (
          <StepRow key={step.kind} step={step} email={email} />
        ))}
      </CardRows>
    </Card>
  );
}

function StepRow({ step, email }: { step: Step; email: string }) {
  const t = usePhrases(homePhrases).steps;
  switch (step.kind) {
    case 'answer':
      return <Row title={t.answer(step.count)} note={t.answerNote} action={<ButtonLink variant="primary" href="/organizations">{t.answerAction}</ButtonLink>} />;
    case 'email':
      if (step.done) return <Row done title={t.emailConfirmed} />;
      return (
        <Row
          title={t.confirmEmail}
          help={<HelpMark about={t.confirmEmailAbout}>{t.confirmEmailHelp}</HelpMark>}
          note={t.confirmEmailNote(email)}
          action={<SendAgain email={email} />}
        />
      );
    case 'organization':
      if (step.done) return <Row done title={step.progress === 'added' ? t.organizationAdded : t.claimMade} />;
      return <Row title={t.addOrganization} note={t.addOrganizationNote} action={<ButtonLink variant="primary" href="/organizations/new">{t.addOrganizationAction}</ButtonLink>} />;
  }
}

interface RowProps {
  done?: boolean;
  title: string;
  help?: ReactNode;
  note?: string;
  action?: ReactNode;
}

function Row({ done = false, title, help, note, action }: RowProps) {
  const t = usePhrases(homePhrases).steps;
  return (
    <li className="flex gap-3 py-3">
      <span className={clsx('grid size-5 shrink-0 place-items-center rounded-full', done ? 'bg-success-tint text-success-text' : 'border-2 border-edge')}>
        {done && <Check aria-hidden strokeWidth={3} className="size-3" />}
        <span className="sr-only">{done ? t.done : t.toDo}</span>
      </span>
      <div className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-60">
          <div className="flex items-center gap-1.5">
            <span className={done ? 'text-muted' : 'font-medium'}>{title}</span>
            {help}
          </div>
          {note && <p className="text-sm wrap-break-word text-muted">{note}</p>}
        </div>
        {action}
      </div>
    </li>
  );
}
