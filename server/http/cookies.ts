import type { CookieChange, CookieKind } from '#kernel/actor.ts';

const names: Record<CookieKind, string> = {
  session: 'kabinet_session',
  staff: 'kabinet_staff',
  registration: 'kabinet_registration',
  recovery: 'kabinet_recovery',
};

/** `__Host-` binds a cookie to this very host (RFC 6265bis, 4.1.3.2); it needs Secure, so not on plain http. */
export function cookieName(kind: CookieKind, secure: boolean): string {
  return secure ? `__Host-${names[kind]}` : names[kind];
}

/** The Set-Cookie line of a change. */
export function cookieLine(change: CookieChange, secure: boolean): string {
  const age = change.value === null ? 0 : change.maxAgeSeconds;
  return [
    `${cookieName(change.kind, secure)}=${change.value ?? ''}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    ...(secure ? ['Secure'] : []),
    ...(age === null ? [] : [`Max-Age=${age}`]),
  ].join('; ');
}

/** Reads the Cookie header; of doubled names the first counts. */
export function readCookies(header: string | undefined): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at < 0) continue;
    const name = pair.slice(0, at).trim();
    if (!cookies.has(name)) cookies.set(name, pair.slice(at + 1).trim());
  }
  return cookies;
}
