import { createContext, use, type ReactNode } from 'react';
import type { Boot } from './boot.ts';

const BootContext = createContext<Boot | null>(null);

export function BootProvider({ boot, children }: { boot: Boot; children: ReactNode }) {
  return <BootContext value={boot}>{children}</BootContext>;
}

export function useBoot(): Boot {
  const boot = use(BootContext);
  if (!boot) throw new Error('useBoot stands outside BootProvider');
  return boot;
}
