import type { AsOf, Cloud, listClouds as contract } from '#contract/cloud.ts';
import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import type { Db } from '#kernel/db.ts';
import { defineRead } from '#kernel/use-case.ts';
import { findAnswers, findStands, viewClouds, type AsOfRow } from '../queries.ts';
import { cloudTopic } from '../../rules.ts';
import { PEOPLES_APPLICATIONS } from '../rules.ts';
import { enterClouds } from './enter-cloud.ts';

/** Manual, 9.1: «Мои облака 1С». */
export const listClouds = defineRead({
  name: 'cloud.list-clouds',
  actor: 'client',
  async run(context, { organization }: InputOf<typeof contract>): Promise<OutputOf<typeof contract>> {
    const { db, config } = context;
    const scopes = await enterClouds(db, context.actor, organization);
    const ids = scopes.map(({ cloudId }) => cloudId);
    const { views, stands, answers } = await context.shared(ids.map(cloudTopic), () => readClouds(db, ids));
    const clouds = scopes.flatMap(({ cloudId, cloudName, directoryId, organization: { organizationId, organizationName, organizationInn } }): Cloud[] => {
      const view = views.get(cloudId);
      const { serverIds = [] } = stands.get(cloudId) ?? {};
      if (!view) return [];
      const hasTerminals = serverIds.length > 0;
      const directory = directoryId === null ? undefined : answers.get(directoryId);
      return [{
        id: cloudId,
        organization: { id: organizationId, name: organizationName, inn: organizationInn },
        name: cloudName,
        has: { directory: directoryId !== null, terminals: hasTerminals, infobases: view.has_infobases },
        directory: directory ? asOf(directory) : null,
        servers: [...answers.values()].filter(({ id }) => serverIds.includes(id)).map((row) => ({ id: row.id, name: row.name, ...asOf(row) })),
        counts: { users: view.users, usersInSession: hasTerminals ? view.on_screens : view.in_infobases, usersWithSessions: view.people, sessions: view.sessions, infobaseSessions: view.infobase_sessions },
        passwordBy: config.cloud.passwordBy,
        oldPasswordMinutes: view.old_password_minutes,
      }];
    });
    return { clouds };
  },
});

async function readClouds(db: Db, ids: readonly string[]) {
  const [views, stands] = [await viewClouds(db, ids, PEOPLES_APPLICATIONS), await findStands(db, ids)];
  return { views, stands, answers: await findAnswers(db, ids, [...stands.values()].flatMap(({ serverIds }) => serverIds)) };
}

function asOf({ answered_at, silent_since }: AsOfRow): AsOf {
  return { answeredAt: answered_at?.toISOString() ?? null, silentSince: silent_since?.toISOString() ?? null };
}
