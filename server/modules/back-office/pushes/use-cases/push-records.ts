import type { pushRecords as contract } from '#contract/back-office.ts';
import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import type { ClientRecord } from '#connectors/back-office/port.ts';
import type { Tx } from '#kernel/db.ts';
import { DomainError } from '#kernel/errors.ts';
import { takeUseOrRefuse } from '#kernel/limits.ts';
import { sha256 } from '#kernel/secrets.ts';
import { defineChange } from '#kernel/use-case.ts';
import { clientKey, confirmFeed, listContacts, markContactsGone, ToldContacts } from '#modules/client-base/index.ts';
import { checkRecord, recordKey, shortened } from '../../checks/rules.ts';
import { insertRefusals } from '../../readings/queries.ts';
import { keepRecords } from '../../use-cases/keepers.ts';
import { countPush, keepAnswer, takeCall } from '../queries.ts';
import { BASELINE_HOURS, callsOfToken, PUSH_SOURCE } from '../rules.ts';

type Answer = OutputOf<typeof contract>;

/** Keeps what the provider's own system pushes, record by record. The same call with the same key is done once. */
export const pushRecords = defineChange({
  name: 'back-office.push-records',
  actor: 'back_office',
  prepare: (context) => takeUseOrRefuse(context.db, `push:${context.actor.tokenId}`, callsOfToken),
  async run(context, { feed, records }: InputOf<typeof contract>) {
    const { tx, actor, origin } = context;
    const call = { tokenId: actor.tokenId, key: origin.idempotencyKey ?? '', requestHash: sha256(JSON.stringify([feed, records])) };
    const known = call.key === '' ? null : await takeCall(tx, call);
    if (known && !known.isSame) throw new DomainError('key_reused');
    if (known) return context.done(known.answer as Answer);
    const checked = records.map((fields, index) => {
      const found = { place: '', fields };
      return checkRecord(feed, { ...found, place: recordKey(feed, found) ?? `#${index + 1}` }, context.config.phoneCountries);
    });
    const right = checked.flatMap(({ record }) => record ?? []);
    const kept = await keepRecords(feed, context, PUSH_SOURCE, right);
    const changed = kept.changed + (feed === 'clients' ? await markLeft(tx, right as ClientRecord[]) : 0);
    const refused = [...checked.flatMap((one) => one.refusals), ...kept.refusals.map(shortened)];
    const answer: Answer = { read: right.length, changed, refused };
    if (call.key !== '') await keepAnswer(tx, call, answer);
    const counted = await countPush(tx, feed, { read: right.length, changed, refused: refused.length });
    await insertRefusals(tx, counted.id, refused, counted.refused);
    await confirmFeed(tx, PUSH_SOURCE, feed, { asOf: context.clock.now(), baselineInHours: BASELINE_HOURS });
    return context.done(answer, ...(changed === 0 ? [] : [{ action: 'back_office.kept', subjectName: PUSH_SOURCE, after: { feed, changed } } as const]));
  },
});

/** A pushed record of a client names all its contacts. */
async function markLeft(tx: Tx, records: readonly ClientRecord[]): Promise<number> {
  const told = new ToldContacts();
  for (const record of records) told.add(record);
  const known = await listContacts(tx, PUSH_SOURCE, records.map(clientKey));
  return (await markContactsGone(tx, known.filter((contact) => told.lacks(contact)).map(({ id }) => id))).length;
}
