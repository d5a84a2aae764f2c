import { useState } from 'react';
import { useBoot } from './boot-context.tsx';
import type { Theme } from './boot.ts';
import { keepChoice } from './cookies.ts';

/** The present theme and how to change it; the stylesheet follows `data-theme` of the document. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const boot = useBoot();
  const [theme, setState] = useState<Theme>(() => shownTheme() ?? boot.theme);
  function setTheme(next: Theme) {
    keepChoice('kabinet_theme', next);
    document.documentElement.dataset['theme'] = next;
    setState(next);
  }
  return [theme, setTheme];
}

function shownTheme(): Theme | null {
  const shown = typeof document === 'undefined' ? undefined : document.documentElement.dataset['theme'];
  return shown === 'light' || shown === 'dark' || shown === 'system' ? shown : null;
}
