import { renderToStaticMarkup } from 'react-dom/server';
import { Bone } from '#web/ui/skeleton.tsx';

/**
 * What the pages hold before their files have come: the frame with nothing in it. It has the measures
 * of the real shells, so that nothing jumps when they take its place. Its few words are in the fallback font: the font itself
 * would come before the scripts. Bones appear after 200 ms.
 */
export function skeletonOf(shell: 'auth' | 'portal'): string {
  return renderToStaticMarkup(shell === 'auth' ? <AuthFrame /> : <PortalFrame />);
}

function Brand({ large = false }: { large?: boolean }) {
  return (
    <span className="inline-flex items-center gap-2.5">
      <span className={`brand-mark grid shrink-0 place-items-center rounded-control font-semibold ${large ? 'size-8 text-base' : 'size-7 text-sm'}`}>%PROVIDER_INITIAL%</span>
      <span className={large ? 'text-[18px]/7 font-semibold' : 'text-lg font-semibold'}>%PROVIDER_NAME%</span>
    </span>
  );
}

function AuthFrame() {
  return (
    <div aria-busy="true" className="flex min-h-dvh font-fallback flex-col items-center justify-center gap-8 px-4 py-10 max-sm:justify-start max-sm:gap-6 max-sm:pt-8">
      <Brand large />
      <div className="flex h-90 w-full max-w-96 flex-col gap-4 rounded-dialog border border-line bg-panel p-8 max-sm:p-6">
        <div className="flex animate-late flex-col gap-4">
          <Bone className="h-7 w-48" />
          <Bone className="h-10 w-full" />
          <Bone className="h-10 w-full" />
        </div>
      </div>
    </div>
  );
}

function PortalFrame() {
  return (
    <div aria-busy="true" className="grid min-h-dvh font-fallback grid-cols-[minmax(0,1fr)] lg:grid-cols-[240px_minmax(0,1fr)]">
      <div className="flex flex-col gap-5 border-r border-line px-3 py-3.5 max-lg:hidden">
        <span className="px-2">
          <Brand />
        </span>
      </div>
      <div>
        <div className="flex h-14 items-center border-b border-line px-6 max-sm:px-3">
          <span className="pl-10 lg:hidden">
            <Brand />
          </span>
        </div>
        <div className="max-w-312 animate-late p-6 max-sm:p-4">
          <Bone className="mb-6 h-7 w-56" />
          <div className="grid gap-4 md:grid-cols-2">
            <Bone className="h-44 w-full rounded-card" />
            <Bone className="h-44 w-full rounded-card" />
          </div>
        </div>
      </div>
    </div>
  );
}
