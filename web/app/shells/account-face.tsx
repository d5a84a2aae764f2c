import { ChevronDown } from 'lucide-react';

export const accountButtonClass = 'flex min-h-9 items-center gap-2 rounded-control px-1.5 py-1 transition-colors duration-120 hover:bg-fill touch:min-h-11';

/** Initials and name; on a phone the initials only. */
export function AccountFace({ name, note }: { name: string; note?: string }) {
  return (
    <>
      <span aria-hidden className="grid size-7 shrink-0 place-items-center rounded-full bg-accent-tint text-xs font-semibold text-accent-text">
        {initialsOf(name)}
      </span>
      <span className="min-w-0 text-left max-md:sr-only">
        <span className="block max-w-56 truncate">{name}</span>
        {note && <span className="-mt-0.5 block truncate text-xs text-muted">{note}</span>}
      </span>
      <ChevronDown aria-hidden className="size-4 shrink-0 text-muted max-md:hidden" />
    </>
  );
}

function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toLocaleUpperCase();
}
