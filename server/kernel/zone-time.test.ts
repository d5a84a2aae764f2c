import { describe, expect, it } from 'vitest';
import { fromZoneTime, toZoneTime } from './zone-time.ts';

describe('time in a zone', () => {
  it.each([
    ['2041-05-01T09:12:40', 'Europe/Moscow', '2041-05-01T06:12:40.000Z'],
    ['2041-05-01T00:00:00', 'Asia/Kamchatka', '2041-04-30T12:00:00.000Z'],
    ['2026-07-01T00:30:00', 'Europe/Berlin', '2026-06-30T22:30:00.000Z'],
    ['2026-03-29T01:59:59', 'Europe/Berlin', '2026-03-29T00:59:59.000Z'],
    ['2026-03-29T03:00:00', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25T03:00:00', 'Europe/Berlin', '2026-10-25T02:00:00.000Z'],
    ['2026-01-01T00:00:00', 'America/St_Johns', '2026-01-01T03:30:00.000Z'],
  ])('%s in %s is %s', (local, zone, moment) => {
    expect(fromZoneTime(local, zone)?.toISOString()).toBe(moment);
    expect(toZoneTime(new Date(moment), zone)).toBe(local);
  });

  it('finds a moment for an hour that is left out or comes twice', () => {
    expect(Math.abs((fromZoneTime('2026-03-29T02:30:00', 'Europe/Berlin')?.getTime() ?? 0) - Date.parse('2026-03-29T01:00:00Z'))).toBeLessThanOrEqual(1_800_000);
    expect(['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z']).toContain(fromZoneTime('2026-10-25T02:30:00', 'Europe/Berlin')?.toISOString());
  });

  it('drops parts of a second when it shows a time', () => {
    expect(toZoneTime(new Date('2041-05-01T06:12:40.999Z'), 'Europe/Moscow')).toBe('2041-05-01T09:12:40');
  });

  it.each(['', 'yesterday', '2041-13-01T00:00:00', '2041-05-01T25:00:00'])('has none for %j', (local) => {
    expect(fromZoneTime(local, 'Europe/Moscow')).toBeNull();
  });
});
