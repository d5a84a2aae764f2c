import { sql, type RawBuilder } from 'kysely';

/** What the clocks in a time zone show now: a timestamp without a zone, of the database's clock. Asked once a statement, as a zone is looked up slowly. */
export function localNow(timeZone: string): RawBuilder<Date> {
  return sql<Date>`(select kabinet_now() at time zone ${timeZone})`;
}

/** The calendar day there. */
export function localToday(timeZone: string): RawBuilder<string> {
  return sql<string>`${localNow(timeZone)}::date`;
}
