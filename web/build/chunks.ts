/**
 * What travels together. Left alone, the bundler makes a file of each set of modules that some pages
 * share: twenty small files for one page, each waiting for a free connection. These groups are what
 * every page needs, what pages with forms need, and what signed-in pages need; all else stays apart.
 */
export const chunkGroups = [
  {
    name: 'base',
    priority: 3,
    test: anyOf(
      'node_modules/(react|react-dom|scheduler|wouter|regexparam|clsx|zod|use-sync-external-store)/',
      'node_modules/lucide-react/dist/esm/(?!icons/)',
      'node_modules/lucide-react/dist/esm/icons/(check|chevron-down|circle-alert|x)\\.mjs$',
      'contract/(accounts|endpoint|errors|field-errors|inn|locale|organizations)\\.ts',
      'vite/preload-helper',
      'web/app/(app|error-boundary|match|not-found|page-skeleton|part|phrases|route|start)\\.tsx?$',
      'web/app/shells/(brand|guest-footer|language-switch|offline-bar)\\.tsx$',
      'web/lib/(action|api|api-error|boot|boot-context|connection|cookies|errors|locale|phrases|plural|session|session-lost|signal)\\.tsx?$',
      'web/ui/(alive|alert|button|countdown|help-mark|icon-button|link|page-header|skeleton|spinner|styles|words)\\.(tsx?|css)$',
    ),
  },
  {
    name: 'forms',
    priority: 2,
    test: anyOf(
      'node_modules/@maskito/',
      'web/lib/(form|form-values)\\.tsx?$',
      'web/ui/(checkbox|choice|code-field|control|field|field-errors|password-field|phone-field|phone-mask|select|strength-meter|text-field)\\.tsx?$',
    ),
  },
  {
    name: 'portal',
    priority: 1,
    test: anyOf(
      'node_modules/@tanstack/',
      'web/app/shells/(account|account-face|portal-shell|section|section-menu)\\.tsx?$',
      'web/lib/(format|load-error|moment|now|query|theme)\\.tsx?$',
      'web/ui/(card|empty-state|error-state|status|toast)\\.tsx?$',
    ),
  },
];

/** Windows writes paths its own way. */
function anyOf(...patterns: string[]): RegExp {
  return new RegExp(patterns.map((pattern) => `(?:${pattern.replaceAll('/', '[\\\\/]')})`).join('|'));
}
