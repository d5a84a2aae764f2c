import { formatDay } from '#web/lib/format.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import type { Slot } from '../days.ts';
import { attendancePhrases } from '../phrases.ts';

/** Of the drawing's own units, which stretch with the card. */
const SLOT = 10;
const BAR = 6;
const HEIGHT = 100;

interface AttendanceChartProps {
  slots: readonly Slot[];
  /** The highest of the peaks. */
  most: number;
  /** What the drawing says. */
  label: string;
  rounded: (average: number) => string;
}

/** A bar a day: as high as the peak, filled as far as the mean. */
export function AttendanceChart({ slots, most, label, rounded }: AttendanceChartProps) {
  const t = usePhrases(attendancePhrases);
  const locale = useLocale();
  const heightOf = (people: number) => (most === 0 ? 0 : (people / most) * HEIGHT);
  return (
    <figure>
      <div className="flex gap-2">
        <div aria-hidden className="flex flex-col justify-between text-right text-xs text-muted tabular-nums">
          <span>{most}</span>
          <span>0</span>
        </div>
        <svg role="img" aria-label={label} viewBox={`0 0 ${slots.length * SLOT} ${HEIGHT}`} preserveAspectRatio="none" className="h-32 min-w-0 flex-1 border-b border-line">
          {slots.map(({ on, day }, index) => {
            if (!day) return null;
            const bar = (people: number, className: string) => (
              <rect x={index * SLOT + (SLOT - BAR) / 2} width={BAR} y={HEIGHT - heightOf(people)} height={heightOf(people)} className={className} />
            );
            return (
              <g key={on}>
                <title>{t.bar(formatDay(on, locale), day.peak, rounded(day.average))}</title>
                {bar(day.peak, 'fill-accent-text/30')}
                {bar(day.average, 'fill-accent-text')}
              </g>
            );
          })}
        </svg>
      </div>
      <figcaption aria-hidden className="mt-1.5 grid grid-cols-2 gap-x-4 gap-y-1.5 text-xs text-muted sm:grid-cols-[1fr_auto_1fr]">
        <span>{formatDay(slots[0]?.on ?? '', locale)}</span>
        <span className="flex flex-wrap gap-x-4 gap-y-1 max-sm:order-last max-sm:col-span-2 max-sm:justify-center">
          <Key className="bg-accent-text/30">{t.peak}</Key>
          <Key className="bg-accent-text">{t.average}</Key>
        </span>
        <span className="text-right">{formatDay(slots.at(-1)?.on ?? '', locale)}</span>
      </figcaption>
    </figure>
  );
}

function Key({ className, children }: { className: string; children: string }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <span className={`size-2.5 rounded-small ${className}`} />
      {children}
    </span>
  );
}
