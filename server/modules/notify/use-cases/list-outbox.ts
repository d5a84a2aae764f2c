import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import type { listOutbox as contract } from '#contract/notify.ts';
import { DomainError } from '#kernel/errors.ts';
import { defineRead } from '#kernel/use-case.ts';
import { describeFiles } from '#modules/files/index.ts';
import { listMessages } from '../queries.ts';
import { mayGoAlong, withoutFiles, type Content } from '../rules.ts';
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
      const files = new Map((await describeFiles(context.db, rows.flatMap((row) => row.attachments))).map((file) => [file.id, file]));
      return {
        messages: rows.map((row) => {
          const content = JSON.parse(context.secrets.open('message', row.id, row.sealed as Buffer)) as Content;
          const found = row.attachments.flatMap((id) => files.get(id) ?? []);
          const goAlong = mayGoAlong(found, row.attachments.length);
          const { subject, text, html } = goAlong ? content : withoutFiles(content);
          return { id: row.id, channel: row.channel, to: row.recipient, at: row.created_at.toISOString(), subject, text, html, attachments: goAlong ? found.map((file) => file.name) : [] };
        }),
      };
    },
  });
}
