import { useBoot } from '#web/lib/boot-context.tsx';
import { clsx } from 'clsx';

/**
 * The provider's mark and name. Where the provider has a logo, the server's style puts it over the
 * letter (`--provider-logo`), so that prerendered pages need no second version. `markBelowDesk`:
 * where there is no left menu, the name is only read out, for its room is needed.
 */
export function Brand({ large = false, markBelowDesk = false }: { large?: boolean; markBelowDesk?: boolean }) {
  const { name } = useBoot().provider;
  return (
    <span className="inline-flex min-w-0 items-center gap-2.5">
      <span aria-hidden className={clsx('brand-mark grid shrink-0 place-items-center rounded-control font-semibold', large ? 'size-8 text-base' : 'size-7 text-sm')}>
        {initialOf(name)}
      </span>
      <span className={clsx('truncate font-semibold', large ? 'text-[18px]/7' : 'text-lg', markBelowDesk && 'max-lg:sr-only')}>{name}</span>
    </span>
  );
}

/** The prerendered page holds marks that the server replaces; the letter has one of its own. */
function initialOf(name: string): string {
  return name === '%PROVIDER_NAME%' ? '%PROVIDER_INITIAL%' : ([...name][0] ?? '').toLocaleUpperCase();
}
