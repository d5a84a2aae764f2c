import type { ReactNode } from 'react';
import { Brand } from './brand.tsx';
import { GuestFooter } from './guest-footer.tsx';
import { OfflineBar } from './offline-bar.tsx';

/** Pages before the sign-in: the brand, one card in the middle, support and language below. */
export default function AuthShell({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <OfflineBar />
      <main className="flex flex-1 flex-col items-center justify-center gap-8 px-4 py-10 max-sm:justify-start max-sm:gap-6 max-sm:pt-8">
        <Brand large />
        <div className="w-full max-w-96 rounded-dialog border border-line bg-panel p-8 max-sm:p-6">{children}</div>
      </main>
      <GuestFooter />
    </div>
  );
}
