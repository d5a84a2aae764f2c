const YEAR_IN_SECONDS = 365 * 24 * 3600;

/** Remembers a harmless choice (language, theme) where the server can read it before the first paint. */
export function keepChoice(name: 'kabinet_locale' | 'kabinet_theme', value: string): void {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${name}=${value}; Path=/; Max-Age=${YEAR_IN_SECONDS}; SameSite=Lax${secure}`;
}
