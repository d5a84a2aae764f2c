import type { openUnsubscribeLink as openContract, settleRecipientLink as settleContract, showRecipientLink as showContract, unsubscribe as unsubscribeContract } from '#contract/documents.ts';
import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import { DomainError } from '#kernel/errors.ts';
import { takeUseOrRefuse } from '#kernel/limits.ts';
import type { JournalEntry } from '#kernel/runtime.ts';
import { defineChange, defineRead, type ChangeContext, type ReadContext } from '#kernel/use-case.ts';
import { findByLink, settleRecipient } from '../queries.ts';
import { answered, looksPerAddress } from '../rules.ts';

/** Guesses at links are counted by address, outside of the transaction. */
async function countLook(context: ReadContext): Promise<void> {
  await takeUseOrRefuse(context.db, `recipient-looks:${context.origin.ip}`, looksPerAddress);
}

async function behindLink({ tx, secrets }: ChangeContext, token: string) {
  const recipient = await findByLink(tx, secrets.hashToken('bill_recipient', token));
  if (!recipient) throw new DomainError('confirmation_gone');
  return recipient;
}

/** What the page behind the link shows. Its script asks, so a program that follows links in mail answers nothing. */
export const showRecipientLink = defineChange({
  name: 'documents.show-recipient-link',
  actor: 'guest',
  prepare: countLook,
  async run(context, { token }: InputOf<typeof showContract>) {
    const { name, email, state } = await behindLink(context, token);
    const output: OutputOf<typeof showContract> = { organizationName: name, email, state };
    return context.done(output);
  },
});

/** Agrees, or ends it. */
export const settleRecipientLink = defineChange({
  name: 'documents.settle-recipient-link',
  actor: 'guest',
  prepare: countLook,
  async run(context, { token, agree }: InputOf<typeof settleContract>) {
    const entries = await settle(context, await behindLink(context, token), agree);
    const output: OutputOf<typeof settleContract> = { state: agree ? 'confirmed' : 'declined' };
    return context.done(output, ...entries);
  },
});

type Recipient = NonNullable<Awaited<ReturnType<typeof findByLink>>>;

async function settle({ tx }: ChangeContext, recipient: Recipient, agree: boolean): Promise<JournalEntry[]> {
  const state = answered(recipient.state, agree);
  if (state === null) return [];
  await settleRecipient(tx, recipient.id, state);
  return [{ action: agree ? 'recipient.confirmed' : 'recipient.declined', organizationId: recipient.organization_id, subjectName: recipient.email }];
}

export const openUnsubscribeLink = defineRead({
  name: 'documents.open-unsubscribe-link',
  actor: 'guest',
  run: async (_context, { token }: InputOf<typeof openContract>): Promise<OutputOf<typeof openContract>> => ({ page: `/bill-recipient#${encodeURIComponent(token)}` }),
});

/**
 * Ends the letters, as often as it is asked; where nobody holds the link any more there is nothing to end. Not counted by
 * address: one mail service asks for all its readers, and nobody guesses a link.
 */
export const unsubscribe = defineChange({
  name: 'documents.unsubscribe',
  actor: 'guest',
  async run(context, { token }: InputOf<typeof unsubscribeContract>) {
    const recipient = await findByLink(context.tx, context.secrets.hashToken('bill_recipient', token));
    return context.done({}, ...(recipient ? await settle(context, recipient, false) : []));
  },
});
