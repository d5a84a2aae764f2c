import { expect, test } from 'vitest';
import { testConfig } from '#server/test/config.ts';
import { demoClientBase } from './clients.ts';
import { Past } from './past.ts';
import { tellYears } from './years.ts';

const DAY = 86_400_000;
const cards = demoClientBase();

/** Working days, weekends and the long holidays of January, at any hour. */
const moments = Array.from({ length: 40 }, (_one, index) => new Date(Date.parse('2026-12-14T00:20:00Z') + index * (DAY + 3_700_000)));

test.each(moments.map((now) => [now.toISOString(), now] as const))('told at %s, nothing comes before what causes it, and nothing after now', (_text, now) => {
  const past = new Past(now, testConfig(), '');
  tellYears(past, cards, { kind: 'staff', id: '01900000-0000-7000-8000-000000000000', name: 'Ольга Лебедева', ip: '' });
  const { users, members, invitations, claims, entries } = past.rows;
  const time = (value: unknown) => (value as Date).getTime();
  const registeredAt = new Map(users.map((user) => [user.id, time(user.created_at)]));
  expect(users.filter((user) => time(user.last_signed_in_at) < time(user.created_at) || time(user.last_signed_in_at) > time(now))).toEqual([]);
  expect(members.filter((member) => time(member.joined_at) < (registeredAt.get(member.user_id) ?? Infinity))).toEqual([]);
  expect(entries.filter((entry) => time(entry.at) > time(now) || (entry.actor_kind === 'client' && time(entry.at) < (registeredAt.get(entry.actor_id ?? '') ?? Infinity)))).toEqual([]);
  for (const one of invitations) {
    const steps = [one.created_at, one.opened_at, one.settled_at].flatMap((step) => (step ? [time(step)] : []));
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    if (one.state === 'sent' || one.state === 'opened') expect(time(one.ends_at)).toBeGreaterThan(time(now));
    if (one.settled_at) expect(time(one.settled_at)).toBeLessThanOrEqual(time(now));
  }
  const waiting = claims.filter(({ state }) => state === 'administrators');
  // Of those who wait for administrators two are overdue; of the other two one was reminded.
  expect(waiting.map((claim) => [time(claim.overdue_at) <= time(now), Boolean(claim.reminded_at)])).toEqual([[false, true], [false, false], [true, true], [true, true]]);
  expect(waiting.filter((claim) => claim.manager_asked_at && time(claim.manager_asked_at) < time(claim.overdue_at))).toEqual([]);
});
