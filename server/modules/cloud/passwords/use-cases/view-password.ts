import type { openPasswordLink as openContract, viewPassword as viewContract } from '#contract/cloud.ts';
import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import type { Client } from '#kernel/actor.ts';
import { DomainError } from '#kernel/errors.ts';
import { defineChange, defineRead, type ReadContext } from '#kernel/use-case.ts';
import { enterCloud } from '../../clouds/use-cases/enter-cloud.ts';
import { findLink, takePassword, wipeLinks, type LinkRow } from '../queries.ts';
import { linkContext, linkState } from '../rules.ts';

type Caller = Pick<ReadContext<Client>, 'actor' | 'secrets'>;

/** The gate: the person who has reset the password, as long as the cloud is theirs to look after. To all others there is no such link. */
async function enterLink({ actor, secrets }: Caller, db: Parameters<typeof findLink>[0], token: string): Promise<{ hash: Buffer; link: LinkRow; organizationId: string }> {
  const hash = secrets.hashToken('cloud_password', token);
  const link = await findLink(db, hash, actor.userId);
  if (!link) throw new DomainError('not_found');
  try {
    const { organization } = await enterCloud(db, actor, link.cloud_id);
    return { hash, link, organizationId: organization.organizationId };
  } catch (error) {
    throw error instanceof DomainError ? new DomainError('not_found') : error;
  }
}

/** What the letter's link leads to; looking at it shows nothing yet. */
export const openPasswordLink = defineRead({
  name: 'cloud.open-password-link',
  actor: 'client',
  async run(context, { token }: InputOf<typeof openContract>): Promise<OutputOf<typeof openContract>> {
    const { link } = await enterLink(context, context.db, token);
    return { state: linkState(link), cloudId: link.cloud_id, name: link.name, login: link.login, endsAt: link.ends_at.toISOString() };
  },
});

/** Once. */
export const viewPassword = defineChange({
  name: 'cloud.view-password',
  actor: 'client',
  async run(context, { token }: InputOf<typeof viewContract>) {
    const { hash, link, organizationId } = await enterLink(context, context.tx, token);
    const sealed = await takePassword(context.tx, hash);
    if (!sealed) throw new DomainError(linkState(link) === 'expired' ? 'password_link_expired' : 'password_viewed');
    const password = context.secrets.open('cloud_password', linkContext(hash), sealed);
    return context.done({ login: link.login, password }, { action: 'cloud.password_viewed', organizationId, subjectId: link.cloud_user_id, subjectName: link.name });
  },
});

export const sweepPasswords = defineChange({
  name: 'cloud.sweep-passwords',
  actor: 'system',
  async run(context, _input: Record<string, never>) {
    await wipeLinks(context.tx);
    return context.done(undefined);
  },
});
