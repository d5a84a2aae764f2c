import type { addRecipient as addContract, askRecipientAgain as againContract } from '#contract/documents.ts';
import type { InputOf } from '#contract/endpoint.ts';
import type { Client } from '#kernel/actor.ts';
import { DomainError } from '#kernel/errors.ts';
import { newId } from '#kernel/ids.ts';
import { takeUseOrRefuse } from '#kernel/limits.ts';
import { defineChange, type ChangeContext } from '#kernel/use-case.ts';
import { queueMail } from '#modules/notify/index.ts';
import type { OrganizationScope } from '#modules/organizations/index.ts';
import { letters } from '../letters.ts';
import { findRecipient, insertRecipient, renewLink, type NewLink } from '../queries.ts';
import { lettersPerAddress, lettersPerOrganization } from '../rules.ts';
import { administer, enterRecipient } from './enter-recipients.ts';
import { presentRecipient } from './present-recipient.ts';

export const addRecipient = defineChange({
  name: 'documents.add-recipient',
  actor: 'client',
  async run(context, { organization, email: typed }: InputOf<typeof addContract>) {
    const scope = await administer(context.tx, context.actor, organization);
    const [id, email] = [newId(), typed.toLowerCase()];
    const link = newLink(context, id);
    if (!(await insertRecipient(context.tx, { id, organizationId: scope.organizationId, email, addedBy: scope.userId, ...link }))) throw new DomainError('recipient_exists');
    await ask(context, scope, email, link.token);
    return context.done(await shown(context, id, scope), { action: 'recipient.added', organizationId: scope.organizationId, subjectName: email });
  },
});

/** Sends the letter again; the link of the one before ends. */
export const askRecipientAgain = defineChange({
  name: 'documents.ask-recipient-again',
  actor: 'client',
  async run(context, { recipientId }: InputOf<typeof againContract>) {
    const { recipient, scope } = await enterRecipient(context.tx, context.actor, recipientId);
    const link = newLink(context, recipient.id);
    if (!(await renewLink(context.tx, recipient.id, link))) throw new DomainError('recipient_settled');
    await ask(context, scope, recipient.email, link.token);
    return context.done(await shown(context, recipient.id, scope), { action: 'recipient.asked_again', organizationId: scope.organizationId, subjectName: recipient.email });
  },
});

function newLink({ secrets }: ChangeContext, id: string): NewLink & { token: string } {
  const { token, hash } = secrets.newToken('bill_recipient');
  return { token, tokenHash: hash, sealedToken: secrets.seal('bill_recipient', id, token) };
}

async function ask(context: ChangeContext<Client>, scope: OrganizationScope, email: string, token: string): Promise<void> {
  await takeUseOrRefuse(context.tx, `recipient-letters:${scope.organizationId}`, lettersPerOrganization);
  await takeUseOrRefuse(context.tx, `recipient-letters-to:${email}`, lettersPerAddress);
  const { firstName, lastName } = context.actor;
  const { publicUrl, provider } = context.config;
  await queueMail(context, {
    to: email,
    kind: 'documents.recipient-asked',
    cause: newId(),
    // Nobody knows the reader's language.
    letter: letters.asked.ru({ person: `${firstName} ${lastName}`, organization: scope.organizationName, provider: provider.name, url: `${publicUrl}/bill-recipient#${token}` }),
  });
}

async function shown({ tx }: ChangeContext, id: string, scope: OrganizationScope) {
  const row = await findRecipient(tx, id, [scope.organizationId]);
  if (!row) throw new DomainError('not_found');
  return presentRecipient(row, scope);
}
