import type { Connector } from '#contract/connectors.ts';

export type Health = 'off' | 'unasked' | 'silent' | 'partly' | 'answers';

export function healthOf({ isOn, health }: Pick<Connector, 'isOn' | 'health'>): Health {
  if (!isOn) return 'off';
  if (health.silentSince !== null) return 'silent';
  if (health.answeredAt === null) return 'unasked';
  return health.trouble === null ? 'answers' : 'partly';
}

/** In hundredths, of all that was asked; the smallest that is told is one, and all means all. */
export function failedPercent({ asked, failed }: { asked: number; failed: number }): number {
  if (failed === 0 || asked === 0) return 0;
  return failed >= asked ? 100 : Math.min(99, Math.max(1, Math.round((failed / asked) * 100)));
}

/** Where a system is, as whoever set it up knows it. */
export function addressOf({ settings }: Pick<Connector, 'settings'>): string {
  const { url, host, port, ssh, ras } = settings as { url?: string; host?: string; port?: number; ssh?: { host: string } | null; ras?: string };
  if (url !== undefined) return url;
  if (host !== undefined) return port === undefined || port === 22 ? host : `${host}:${port}`;
  return [ssh?.host, ras].filter(Boolean).join(' → ');
}
