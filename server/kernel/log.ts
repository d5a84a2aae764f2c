import { pino, type DestinationStream, type Logger } from 'pino';

export type Log = Logger;

/** JSON lines on stderr. Callers hand in ids and counts, never names, phones, addresses or secrets. */
export function createLog(level: string, destination: DestinationStream = pino.destination({ fd: 2, sync: true })): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: describeError } }, destination);
}

/**
 * What may be kept of an error. The database's own texts repeat values ("Key (phone)=(…)"), so of
 * them only the code and the names of table and constraint stay, and of the stack the places.
 */
function describeError(error: Error & { code?: string; severity?: string; table?: string; constraint?: string }): Record<string, unknown> {
  const places = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)).map((line) => line.trim());
  const { code, table, constraint } = error;
  if (error.severity !== undefined) return { type: 'database', code, table, constraint, places };
  return { type: error.name, code, message: error.message, places, ...(error.cause instanceof Error ? { cause: describeError(error.cause) } : {}) };
}
