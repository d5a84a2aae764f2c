import { pino, type Logger } from 'pino';

export type Log = Logger;

/** JSON lines on stderr. Callers hand in ids and counts, never names, phones, addresses or secrets. */
export function createLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ fd: 2, sync: true }));
}
