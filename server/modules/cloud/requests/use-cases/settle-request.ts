import type { settleCloudRequest as contract } from '#contract/cloud-requests.ts';
import type { InputOf } from '#contract/endpoint.ts';
import { DomainError } from '#kernel/errors.ts';
import { defineChange } from '#kernel/use-case.ts';
import { queueMail } from '#modules/notify/index.ts';
import { findMember } from '#modules/organizations/index.ts';
import { mayAnswerCloudRequests } from '#modules/staff/index.ts';
import { letters } from '../letters.ts';
import { findRequest, moveRequest } from '../queries.ts';

const states = { take: 'in_work', done: 'done', declined: 'declined' } as const;
const actions = { take: 'cloud.request_taken', done: 'cloud.request_done', declined: 'cloud.request_declined' } as const;

/** Somebody takes it, also from a colleague, or says how it ended. Whoever asked is told, unless they have left the organisation. */
export const settleCloudRequest = defineChange({
  name: 'cloud.settle-request',
  actor: 'staff',
  permit: mayAnswerCloudRequests,
  async run(context, { requestId, as, answer: said }: InputOf<typeof contract>) {
    const { tx, config } = context;
    const [state, answer] = [states[as], said || null];
    const request = await findRequest(tx, requestId);
    if (!request) throw new DomainError('not_found');
    if (!(await moveRequest(tx, request.id, { state, answer, handled_by: context.actor.staffId }))) throw new DomainError('request_settled');
    const member = request.requested_by === null ? undefined : await findMember(tx, request.organization_id, request.requested_by);
    if (member) {
      await queueMail(context, {
        to: member.email,
        kind: `cloud.request-${state}`,
        cause: `cloud-request:${request.id}:${state}`,
        letter: letters.answered[member.locale]({
          firstName: member.first_name,
          organization: request.organization_name,
          about: { cloud: request.cloud_name, kind: request.kind, person: request.person },
          state,
          answer,
          url: `${config.publicUrl}/cloud/requests`,
        }),
      });
    }
    return context.done({}, {
      action: actions[as],
      organizationId: request.organization_id,
      subjectId: request.requested_by,
      subjectName: request.person,
      ...(answer === null ? {} : { after: as === 'declined' ? { reason: answer } : { answer } }),
    });
  },
});
