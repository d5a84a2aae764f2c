import { useEffect, useState } from 'react';

/** The reader's own clock in milliseconds, which may be wrong. */
export function readersClock(): number {
  return Date.now();
}

/** The reader's own clock, looked at again every so many milliseconds. For display only. */
export function useNow(everyMs: number): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
