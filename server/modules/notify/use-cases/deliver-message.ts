import { channels } from '#contract/notify.ts';
import type { System } from '#kernel/actor.ts';
import type { FileShelf } from '#modules/files/index.ts';
import type { DeliveryOutcome } from '#connectors/delivery.ts';
import type { MailGateway } from '#connectors/mail/port.ts';
import type { SmsGateway } from '#connectors/sms/port.ts';
import { DomainError } from '#kernel/errors.ts';
import { defineChange, type ReadContext } from '#kernel/use-case.ts';
import { claimMessage, markUnclear, settleMessage, type Settlement } from '../queries.ts';
import { withoutFiles, type Content } from '../rules.ts';
import { readAttachments } from './read-attachments.ts';

export interface Gateways {
  readonly sms: SmsGateway;
  readonly mail: MailGateway;
  /** The outbox stands in for a gateway: texts are kept to be read there. */
  readonly keepsTexts: { readonly sms: boolean; readonly mail: boolean };
}

type Attempt = { attempt: number; channel: 'sms' | 'mail'; outcome: DeliveryOutcome | { kind: 'late' } };

/**
 * One attempt to send a message. It is claimed before the gateway is asked, so two workers never
 * send it both; whoever finds it half-way marks it unclear, since a second sending could be a
 * second message. A refusal for now puts it back and fails the job, which is tried again later.
 */
export function deliverMessage(gateways: Gateways, shelf: FileShelf) {
  return defineChange({
    name: 'notify.deliver-message',
    actor: 'system',
    async prepare(context, input: { messageId: string }): Promise<Attempt | null> {
      const message = await claimMessage(context.db, input.messageId);
      if (!message?.sealed) return null;
      const { channel, attempts: attempt } = message;
      if (message.useless) return { attempt, channel, outcome: { kind: 'late' } };
      const content = JSON.parse(context.secrets.open('message', message.id, message.sealed)) as Content;
      return { attempt, channel, outcome: channel === 'sms' ? await gateways.sms.send({ id: message.id, to: message.recipient, text: content.text }) : await sendLetter(context, gateways.mail, shelf, message, content) };
    },
    async run(context, input, attempt) {
      if (!attempt) {
        await markUnclear(context.tx, input.messageId, channels.filter((channel) => gateways.keepsTexts[channel]));
        return context.done(undefined);
      }
      const { outcome, channel } = attempt;
      await settleMessage(context.tx, input.messageId, attempt.attempt, {
        ...endOf(outcome),
        gateway: gateways[channel].name,
        wipe: outcome.kind !== 'retry' && !gateways.keepsTexts[channel],
      });
      return outcome.kind === 'retry' ? context.refuse(new DomainError('unavailable')) : context.done(undefined);
    },
  });
}

async function sendLetter(context: ReadContext<System>, mail: MailGateway, shelf: FileShelf, message: { id: string; recipient: string; attachments: string[] }, content: Content): Promise<DeliveryOutcome> {
  const files = await readAttachments(context, shelf, message.attachments);
  if (files.kind === 'later') return { kind: 'retry', code: 'attachments', detail: 'the file storage does not give the attachments now' };
  const { subject, text, html, replyTo, headers } = files.kind === 'none' ? withoutFiles(content) : content;
  return mail.send({
    id: message.id, to: message.recipient, from: context.config.mail.from, ...(replyTo === undefined ? {} : { replyTo }), ...(headers === undefined ? {} : { headers }),
    subject: subject ?? '', text, html: html ?? '', ...(files.kind === 'read' ? { attachments: files.attachments } : {}),
  });
}

function endOf(outcome: Attempt['outcome']): Pick<Settlement, 'state' | 'gatewayMessageId' | 'failure'> {
  switch (outcome.kind) {
    case 'accepted':
      return { state: 'sent', gatewayMessageId: outcome.gatewayId, failure: null };
    case 'late':
      return { state: 'refused', gatewayMessageId: null, failure: { code: 'too_late', detail: 'its time had passed before a gateway took it' } };
    case 'retry':
      return { state: 'queued', gatewayMessageId: null, failure: outcome };
    default:
      return { state: outcome.kind, gatewayMessageId: null, failure: outcome };
  }
}
