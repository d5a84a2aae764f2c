import type { addPushToken as add, listPushTokens as list, revokePushToken as revocation } from '#contract/back-office.ts';
import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import { DomainError } from '#kernel/errors.ts';
import { defineChange, defineRead } from '#kernel/use-case.ts';
import { findStaffNames, mayManagePushTokens } from '#modules/staff/index.ts';
import { insertToken, listTokens, revoke } from '../queries.ts';

export const listPushTokens = defineRead({
  name: 'back-office.list-push-tokens',
  actor: 'staff',
  async run({ db }, _input: object): Promise<OutputOf<typeof list>> {
    const rows = await listTokens(db);
    const names = await findStaffNames(db, rows.map((row) => row.created_by));
    return { tokens: rows.map(({ id, name, created_by, created_at, used_at }) => ({ id, name, createdBy: names.get(created_by) ?? '', createdAt: created_at.toISOString(), usedAt: used_at?.toISOString() ?? null })) };
  },
});

/** The token leaves the portal in this answer only. */
export const addPushToken = defineChange({
  name: 'back-office.add-push-token',
  actor: 'staff',
  permit: mayManagePushTokens,
  async run(context, { name }: InputOf<typeof add>) {
    const { token, hash } = context.secrets.newToken('push');
    const row = await insertToken(context.tx, { name, hash, createdBy: context.actor.staffId });
    const added = { id: row.id, name: row.name, createdBy: context.actor.name, createdAt: row.created_at.toISOString(), usedAt: null };
    return context.done({ token, added }, { action: 'push_token.added', subjectId: row.id, subjectName: name });
  },
});

export const revokePushToken = defineChange({
  name: 'back-office.revoke-push-token',
  actor: 'staff',
  permit: mayManagePushTokens,
  async run(context, { tokenId }: InputOf<typeof revocation>) {
    const name = await revoke(context.tx, tokenId);
    if (name === null) throw new DomainError('not_found');
    return context.done({}, { action: 'push_token.revoked', subjectId: tokenId, subjectName: name });
  },
});
