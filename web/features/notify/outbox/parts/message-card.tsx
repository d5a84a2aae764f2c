import { MessageSquareText, Mail, Paperclip } from 'lucide-react';
import type { OutputOf } from '#contract/endpoint.ts';
import type { listOutbox } from '#contract/notify.ts';
import { formatPhone } from '#web/lib/format.ts';
import { Moment } from '#web/lib/moment.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Card } from '#web/ui/card.tsx';
import { outboxPhrases } from '../phrases.ts';
import { codeIn } from '../recipient.ts';
import { CopyCode } from './copy-code.tsx';
import { Letter } from './letter.tsx';

export type OutboxMessage = OutputOf<typeof listOutbox>['messages'][number];

interface MessageCardProps {
  message: OutboxMessage;
  /** A letter is shown at once, not only when asked for. */
  open: boolean;
}

/** One SMS or letter: to whom, when, and what they would read. */
export function MessageCard({ message, open }: MessageCardProps) {
  const t = usePhrases(outboxPhrases);
  const sms = message.channel === 'sms';
  const Icon = sms ? MessageSquareText : Mail;
  const code = sms ? codeIn(message.text) : null;
  return (
    <li>
      <Card>
        <article className="flex flex-col gap-3">
          <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
            <div className="flex min-w-0 gap-2.5">
              <Icon aria-hidden className="mt-0.5 size-4.5 shrink-0 text-muted" />
              <div className="min-w-0">
                <h2 className="font-semibold wrap-break-word">{sms ? t.sms : (message.subject ?? t.mail)}</h2>
                <p className="text-sm wrap-break-word text-muted">
                  {t.to}: {sms ? formatPhone(message.to) : message.to}
                </p>
              </div>
            </div>
            <span className="text-sm text-muted">
              <Moment at={message.at} />
            </span>
          </header>
          {message.html === null ? (
            <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
              <p className="max-w-120 rounded-card rounded-bl-none bg-fill px-3.5 py-2.5 wrap-break-word whitespace-pre-line">{message.text}</p>
              {code && <CopyCode code={code} />}
            </div>
          ) : (
            <Letter subject={message.subject ?? t.mail} html={message.html} text={message.text} openAtFirst={open} />
          )}
          {message.attachments.length > 0 && (
            <p className="flex gap-2 text-sm wrap-break-word text-muted">
              <Paperclip aria-hidden className="mt-0.5 size-4 shrink-0" />
              {t.attached}: {message.attachments.join(', ')}
            </p>
          )}
        </article>
      </Card>
    </li>
  );
}
