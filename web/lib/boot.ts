import type { Viewer } from '#contract/accounts.ts';
import type { Locale } from '#contract/locale.ts';
import type { Position } from '#contract/organizations.ts';
import type { Section } from '#contract/permissions.ts';
import type { StaffViewer } from '#contract/staff.ts';

export type Theme = 'light' | 'dark' | 'system';

/** The provider whose portal this is; all of it comes from the server's configuration. */
export interface Provider {
  name: string;
  supportEmail: string;
  supportPhone: string | null;
}

/** What the server puts into the page, so that it paints without a request of its own. */
export interface Boot {
  locale: Locale;
  theme: Theme;
  provider: Provider;
  /** True where outgoing SMS and mail are kept and shown at `/outbox`. */
  outbox: boolean;
  /** Sections that a user gets by default, by position. */
  sectionsOf: Record<Position, Section[]>;
  /** The signed-in client; null on guests' pages. */
  viewer: Viewer | null;
  /** The signed-in member of the provider's staff; null on clients' pages. */
  staff: StaffViewer | null;
  /** First answers by the path of the call, e.g. `/api/home`. */
  data: Record<string, unknown>;
}

/** Reads the inert JSON block that the server fills in place of `<!--boot-->`. */
export function readBoot(): Boot {
  const text = document.getElementById('boot')?.textContent;
  if (!text) throw new Error('The page holds no boot data');
  return JSON.parse(text) as Boot;
}
