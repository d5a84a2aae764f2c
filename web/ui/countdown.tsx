import { useEffect, useState } from 'react';

/** Whole seconds left of a stretch that begins when `seconds` or `from` changes; unhurt by a wrong clock. */
export function useSecondsLeft(seconds: number, from?: unknown): number {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const start = performance.now();
    const leftNow = () => Math.max(0, Math.ceil(seconds - (performance.now() - start) / 1000));
    setLeft(leftNow());
    const timer = setInterval(() => {
      const now = leftNow();
      setLeft(now);
      if (now === 0) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [seconds, from]);
  return left;
}

/** `0:42`. Not read out each second: only the end matters, and it changes the text around. */
export function Countdown({ left }: { left: number }) {
  return (
    <span role="timer" className="tabular-nums">
      {Math.floor(left / 60)}:{String(left % 60).padStart(2, '0')}
    </span>
  );
}
