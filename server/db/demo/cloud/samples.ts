import type { SimulatedCloud } from '#connectors/simulated-cloud/cloud.ts';
import { isWithin } from '#connectors/simulated-cloud/spells.ts';
import { HOUR, MINUTE, watchOf, workdayOf } from '#connectors/simulated-cloud/workday.ts';
import { toZoneTime } from '#kernel/zone-time.ts';
import { KEPT_DAYS } from '#modules/cloud/attendance/rules.ts';

const QUARTER = 15 * MINUTE;
const DAY = 24 * HOUR;

/** As `cloud_samples` keeps an hour. */
export interface HourSample {
  readonly startsAt: string;
  readonly peak: number;
  readonly total: number;
  readonly times: number;
}

/** How many of a client's people were there in the hours of the last month, from what each did on each day; looked at every quarter of an hour. */
export function pastSamples({ plan, residents, now }: SimulatedCloud, unit: string): HourSample[] {
  const end = Math.floor(now / HOUR) * HOUR;
  const begin = end - (KEPT_DAYS - 1) * DAY;
  const counts = new Uint16Array((end - begin) / QUARTER);
  const days = Array.from({ length: KEPT_DAYS }, (_one, index) => toZoneTime(new Date(begin + index * DAY), 'Europe/Moscow').slice(0, 10));
  for (const { id, person } of residents.filter(({ client }) => client.unit === unit).filter((resident) => resident.person.isDisabled !== true)) {
    for (const day of days) {
      const workday = person.isRoundTheClock ? watchOf(day) : workdayOf(plan.seed, id, day);
      if (!workday) continue;
      const last = Math.min(workday.leaves, end);
      for (let at = Math.ceil(Math.max(workday.arrives, begin) / QUARTER) * QUARTER; at < last; at += QUARTER) {
        if (isWithin(at, workday.dropped)) continue;
        const index = (at - begin) / QUARTER;
        counts[index] = (counts[index] ?? 0) + 1;
      }
    }
  }
  return Array.from({ length: (end - begin) / HOUR }, (_one, hour) => {
    const quarters = [...counts.subarray(hour * 4, hour * 4 + 4)];
    return { startsAt: new Date(begin + hour * HOUR).toISOString(), peak: Math.max(...quarters), total: quarters.reduce((sum, count) => sum + count, 0), times: quarters.length };
  });
}
