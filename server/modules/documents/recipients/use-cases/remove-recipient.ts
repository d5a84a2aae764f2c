import type { removeRecipient as contract } from '#contract/documents.ts';
import type { InputOf } from '#contract/endpoint.ts';
import { defineChange } from '#kernel/use-case.ts';
import { deleteRecipient } from '../queries.ts';
import { enterRecipient } from './enter-recipients.ts';

export const removeRecipient = defineChange({
  name: 'documents.remove-recipient',
  actor: 'client',
  async run(context, { recipientId }: InputOf<typeof contract>) {
    const { recipient, scope } = await enterRecipient(context.tx, context.actor, recipientId);
    await deleteRecipient(context.tx, recipient.id);
    return context.done({}, { action: 'recipient.removed', organizationId: scope.organizationId, subjectName: recipient.email });
  },
});
