import { showAttendance, type Cloud } from '#contract/cloud.ts';
import { moscowDay } from '#web/lib/day.ts';
import { formatDay } from '#web/lib/format.ts';
import { LoadError } from '#web/lib/load-error.tsx';
import { useLocale } from '#web/lib/locale.tsx';
import { readersClock } from '#web/lib/now.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { useData } from '#web/lib/query.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Bone, Skeleton } from '#web/ui/skeleton.tsx';
import { Table, type Column } from '#web/ui/table.tsx';
import { slotsTo, summaryOf, type Day } from '../days.ts';
import { attendancePhrases } from '../phrases.ts';
import { AttendanceChart } from './attendance-chart.tsx';

/** How many people were at work in the cloud, day by day. */
export function AttendanceCard({ cloud }: { cloud: Cloud }) {
  const t = usePhrases(attendancePhrases);
  const query = useData(showAttendance, { cloudId: cloud.id });
  return (
    <Card title={t.title} className="mt-6">
      {query.data ? <Shown days={query.data.days} /> : query.error ? <LoadError query={query} /> : <Skeleton><Bone className="h-36 w-full" /></Skeleton>}
    </Card>
  );
}

function Shown({ days }: { days: readonly Day[] }) {
  const t = usePhrases(attendancePhrases);
  const locale = useLocale();
  const summary = summaryOf(days);
  if (!summary) return <p className="text-muted">{t.none}</p>;
  const rounded = (average: number) => average.toLocaleString(locale, { maximumFractionDigits: 1 });
  const columns: Column<Day>[] = [
    { key: 'on', head: t.day, main: true, cell: ({ on }) => formatDay(on, locale) },
    { key: 'peak', head: t.peak, numeric: true, cell: ({ peak }) => peak },
    { key: 'average', head: t.average, numeric: true, cell: ({ average }) => rounded(average) },
  ];
  const text = t.summary(summary.busiest.peak, formatDay(summary.busiest.on, locale), rounded(summary.average));
  return (
    <>
      <p className="mb-4 text-muted">{text}</p>
      <AttendanceChart slots={slotsTo(moscowDay(new Date(readersClock())), days)} most={summary.busiest.peak} label={text} rounded={rounded} />
      <div className="mt-3">
        <Disclosure summary={t.table}>
          <div className="mt-2">
            <Table label={t.title} columns={columns} rows={days.toReversed()} rowKey={({ on }) => on} />
          </div>
        </Disclosure>
      </div>
    </>
  );
}
