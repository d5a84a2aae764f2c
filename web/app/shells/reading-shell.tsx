import type { ReactNode } from 'react';
import { Anchor } from '#web/ui/link.tsx';
import { Brand } from './brand.tsx';
import { GuestFooter } from './guest-footer.tsx';
import { OfflineBar } from './offline-bar.tsx';

/** Pages to read for everybody, signed in or not: a column of text under the brand. */
export default function ReadingShell({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <OfflineBar />
      <header className="mx-auto flex w-full max-w-220 items-center px-6 pt-8 pb-6 max-sm:px-4 max-sm:pt-6 max-sm:pb-4">
        {/* By a full load: whether somebody is signed in, only the server knows. */}
        <Anchor href="/" target="_self" className="rounded-control">
          <Brand large />
        </Anchor>
      </header>
      <main className="mx-auto w-full max-w-220 flex-1 px-6 pb-10 max-sm:px-4">{children}</main>
      <GuestFooter />
    </div>
  );
}
