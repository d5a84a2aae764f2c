import type { requestOfCloud as contract } from '#contract/cloud-requests.ts';
import type { InputOf } from '#contract/endpoint.ts';
import type { Tx } from '#kernel/db.ts';
import { DomainError, invalidFields } from '#kernel/errors.ts';
import { newId } from '#kernel/ids.ts';
import { takeUseOrRefuse } from '#kernel/limits.ts';
import { defineChange } from '#kernel/use-case.ts';
import { tellManager } from '#modules/products/index.ts';
import { enterCloud } from '../../clouds/use-cases/enter-cloud.ts';
import { letters } from '../letters.ts';
import { findPerson, insertRequest, listPrices, listTitles } from '../queries.ts';
import { requestsOfCloud } from '../rules.ts';

/** Where a hand of the provider's is needed. The same is asked for once at a time, whoever of the organisation does. */
export const requestOfCloud = defineChange({
  name: 'cloud.request',
  actor: 'client',
  async run(context, input: InputOf<typeof contract>) {
    const { tx, actor, config } = context;
    const { cloudId, kind, comment } = input;
    const { organization, cloudName } = await enterCloud(tx, actor, cloudId);
    const about = await whoIsMeant(tx, input);
    const infobases = await listTitles(tx, cloudId, kind === 'disable_user' ? [] : input.infobaseIds);
    if (kind === 'infobase_access' && infobases.length === 0) throw invalidFields({ infobaseIds: 'required' });
    await takeUseOrRefuse(tx, `cloud-requests:${cloudId}`, requestsOfCloud);
    const id = newId();
    const isNew = await insertRequest(tx, {
      id, kind, infobases, comment: comment || null, ...about,
      cloud_id: cloudId,
      organization_id: organization.organizationId,
      requested_by: actor.userId,
      price_effect: (await listPrices(tx))[kind],
    });
    if (!isNew) throw new DomainError('request_exists');
    await tellManager(context, organization, {
      kind: 'cloud.requested',
      cause: `cloud-request:${id}:requested`,
      letter: letters.requested.ru({
        client: `${actor.firstName} ${actor.lastName}`,
        organization: organization.organizationName,
        inn: organization.organizationInn,
        about: { cloud: cloudName, kind, person: about.person },
        infobases,
        comment: comment || null,
        url: `${config.publicUrl}/staff/cloud-requests`,
      }),
    });
    return context.done({ requestId: id }, { action: 'cloud.requested', organizationId: organization.organizationId, subjectName: about.person, after: { kind, cloud: cloudName } });
  },
});

/** A newcomer by name, or somebody of the cloud. */
async function whoIsMeant(tx: Tx, { cloudId, kind, name, email, cloudUserId }: InputOf<typeof contract>) {
  if (kind === 'new_user') {
    if (name === null) throw invalidFields({ name: 'required' });
    return { person: name, email, cloud_user_id: null };
  }
  if (cloudUserId === null) throw invalidFields({ cloudUserId: 'required' });
  const user = await findPerson(tx, cloudId, cloudUserId);
  if (!user) throw invalidFields({ cloudUserId: 'invalid' });
  return { person: `${user.name} (${user.login})`, email: null, cloud_user_id: user.id };
}
