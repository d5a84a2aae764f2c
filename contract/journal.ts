import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { pageOf, pageQuery } from './paging.ts';

/** Everything that the journal can say; the browser has a phrase for each that clients see. */
export const clientActions = [
  'account.registered',
  'account.signed_in',
  'account.signed_out',
  'account.password_changed',
  'account.password_recovered',
  'profile.changed',
  'profile.email_confirmed',
  'profile.phone_change_requested',
  'claim.added',
  'claim.approved',
  'claim.manual',
  'claim.administrators',
  'claim.asked',
  'claim.answered',
  'claim.rejected',
  'claim.withdrawn',
  'claim.manager_asked',
  'member.joined',
  'member.role_changed',
  'member.position_changed',
  'member.sections_changed',
  'member.removed',
  'member.left',
  'invitation.sent',
  'invitation.resent',
  'invitation.link_copied',
  'invitation.accepted',
  'invitation.declined',
  'invitation.revoked',
  'product.added',
  'product.addition_withdrawn',
  'product.confirmed',
  'product.declined',
  'renewal.requested',
  'renewal.withdrawn',
  'renewal.taken',
  'renewal.done',
  'renewal.declined',
  'manager.written',
  'document.downloaded',
  'recipient.added',
  'recipient.asked_again',
  'recipient.removed',
  'recipient.confirmed',
  'recipient.declined',
  'cloud.sessions_ordered',
  'cloud.sessions_ended',
  'cloud.order_cancelled',
  'cloud.password_ordered',
  'cloud.password_reset',
  'cloud.password_viewed',
  'cloud.disabling_ordered',
  'cloud.user_disabled',
  'cloud.infobase_sessions_ordered',
  'cloud.infobase_sessions_ended',
  'cloud.block_ordered',
  'cloud.block_set',
  'cloud.block_lifted',
  'cloud.order_failed',
  'cloud.offer_settled',
  'cloud.requested',
  'cloud.request_withdrawn',
  'cloud.request_taken',
  'cloud.request_done',
  'cloud.request_declined',
  'journal.exported',
] as const;
export const staffActions = ['staff.added', 'staff.signed_in', 'staff.signed_out', 'staff.totp_reset', 'back_office.kept', 'back_office.started', 'back_office.vanished_confirmed', 'manager.photo_set', 'manager.photo_removed', 'push_token.added', 'push_token.revoked', 'connector.added', 'connector.changed', 'connector.switched', 'connector.removed', 'connector.tested', 'cloud_setting.added', 'cloud_setting.changed', 'cloud_setting.removed'] as const;
export type ClientAction = (typeof clientActions)[number];
export type JournalAction = ClientAction | (typeof staffActions)[number];

/** What the filter groups by: the word before the dot. */
export const journalTopics = ['member', 'invitation', 'claim', 'product', 'renewal', 'document', 'recipient', 'cloud', 'profile', 'account', 'journal'] as const;
export type JournalTopic = (typeof journalTopics)[number];

export const journalLine = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  actor: z.object({ kind: z.enum(['guest', 'client', 'staff', 'system', 'back_office']), name: z.nullable(z.string()), isYou: z.boolean() }),
  action: z.enum(clientActions),
  /** Whom or what it was done to: a person's name, an e-mail, an INN. */
  subject: z.nullable(z.string()),
  organizationId: z.nullable(z.uuid()),
  organizationName: z.nullable(z.string()),
  /** Changed values by name (`role`, `position`, `sections`, `email`…), as they were and as they are. */
  before: z.nullable(z.record(z.string(), z.unknown())),
  after: z.nullable(z.record(z.string(), z.unknown())),
  /** Only the actor's own address is shown to a plain user; administrators see those of their organisation. */
  ip: z.nullable(z.string()),
});
export type JournalLine = z.output<typeof journalLine>;

const filter = {
  /** Absent: the actor's own entries, in whatever organisation. */
  organization: z.optional(z.uuid()),
  topic: z.optional(z.enum(journalTopics)),
  /** Words of the actor's or the subject's name. */
  search: z.optional(z.string().check(z.trim(), z.maxLength(100))),
  /** First and last day, both included, by the provider's time zone. */
  from: z.optional(z.iso.date('date_invalid')),
  to: z.optional(z.iso.date('date_invalid')),
};

/** The actor's own journal, or the whole one of an organisation that the actor administers; newest first. */
export const readJournal = endpoint({
  method: 'GET', path: '/api/journal', audience: 'client',
  query: z.object({ ...pageQuery, ...filter }),
  output: pageOf(journalLine),
  errors: ['forbidden'],
});

/** The newest lines of the same for a file, which the browser writes in the reader's language; asking is journaled too. */
export const exportJournal = endpoint({
  method: 'POST', path: '/api/journal/export', audience: 'client',
  body: z.object(filter),
  output: z.object({ lines: z.array(journalLine), complete: z.boolean() }),
  errors: ['forbidden', 'too_many_requests'],
});
