import { Moment } from '#web/lib/moment.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Card } from '#web/ui/card.tsx';
import { Quote } from '#web/ui/quote.tsx';
import type { DeskClaimDetails } from '../api.ts';
import { deskClaimPhrases } from '../claim-phrases.ts';

/** What was asked and answered, in its order. */
export function ClaimMessages({ messages }: { messages: DeskClaimDetails['messages'] }) {
  const t = usePhrases(deskClaimPhrases);
  return (
    <Card title={t.messages}>
      <ol className="flex flex-col gap-4">
        {messages.map((message) => (
          <li key={message.at}>
            <Quote
              by={
                <>
                  {message.author === 'staff' ? t.fromStaff : t.fromClient} · {message.name} · <Moment at={message.at} />
                </>
              }
            >
              {message.text}
            </Quote>
          </li>
        ))}
      </ol>
    </Card>
  );
}
