import type { settleRecipientLink as settleContract, showRecipientLink as showContract } from '#contract/documents.ts';
import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import { DomainError } from '#kernel/errors.ts';
import { takeUseOrRefuse } from '#kernel/limits.ts';
import { defineChange, type ChangeContext, type ReadContext } from '#kernel/use-case.ts';
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
    const recipient = await behindLink(context, token);
    const state = answered(recipient.state, agree);
    if (state === null) return context.done({ state: recipient.state });
    await settleRecipient(context.tx, recipient.id, state);
    return context.done({ state }, { action: agree ? 'recipient.confirmed' : 'recipient.declined', organizationId: recipient.organization_id, subjectName: recipient.email });
  },
});
