import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import type { listOutbox as contract } from '#contract/notify.ts';
import { DomainError } from '#kernel/errors.ts';
import { defineRead } from '#kernel/use-case.ts';
import { listMessages } from '../queries.ts';
import type { Content } from '../rules.ts';
import type { Gateways } from './deliver-message.ts';

const NEWEST = 50;

/** What went to the outbox that stands in for gateways. Where there is none, there is no such page. */
export function listOutbox(gateways: Gateways) {
  return defineRead({
    name: 'notify.list-outbox',
    actor: 'guest',
    async run(context, input: InputOf<typeof contract>): Promise<OutputOf<typeof contract>> {
      const channels = (['sms', 'mail'] as const).filter((channel) => gateways.keepsTexts[channel]);
      if (context.config.production || channels.length === 0) throw new DomainError('not_found');
      const rows = await listMessages(context.db, channels, input.to, NEWEST);
      return {
        messages: rows.map((row) => {
          const content = JSON.parse(context.secrets.open('message', row.id, row.sealed as Buffer)) as Content;
          return { id: row.id, channel: row.channel, to: row.recipient, at: row.created_at.toISOString(), ...content };
        }),
      };
    },
  });
}
