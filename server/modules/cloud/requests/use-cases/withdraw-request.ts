import type { withdrawCloudRequest as contract } from '#contract/cloud-requests.ts';
import type { InputOf } from '#contract/endpoint.ts';
import { DomainError } from '#kernel/errors.ts';
import { defineChange } from '#kernel/use-case.ts';
import { tellManager } from '#modules/products/index.ts';
import { enterCloud } from '../../clouds/use-cases/enter-cloud.ts';
import { letters } from '../letters.ts';
import { findRequest, moveRequest } from '../queries.ts';
import { isOwnRequest } from '../rules.ts';

/** While it is open, by who asked or an administrator; the manager who may be at work on it is told. */
export const withdrawCloudRequest = defineChange({
  name: 'cloud.withdraw-request',
  actor: 'client',
  async run(context, { requestId }: InputOf<typeof contract>) {
    const { tx, actor, config } = context;
    const request = await findRequest(tx, requestId);
    if (!request) throw new DomainError('not_found');
    const { organization } = await enterCloud(tx, actor, request.cloud_id);
    // The cloud was another client's when it was asked for.
    if (request.organization_id !== organization.organizationId) throw new DomainError('not_found');
    if (!isOwnRequest(request, organization)) throw new DomainError('forbidden');
    if (!(await moveRequest(tx, request.id, { state: 'withdrawn' }))) throw new DomainError('request_settled');
    await tellManager(context, organization, {
      kind: 'cloud.request-withdrawn',
      cause: `cloud-request:${request.id}:withdrawn`,
      letter: letters.withdrawn.ru({
        client: `${actor.firstName} ${actor.lastName}`,
        organization: organization.organizationName,
        inn: organization.organizationInn,
        about: { cloud: request.cloud_name, kind: request.kind, person: request.person },
        url: `${config.publicUrl}/staff/cloud-requests`,
      }),
    });
    return context.done({}, { action: 'cloud.request_withdrawn', organizationId: organization.organizationId, subjectName: request.person });
  },
});
