import { useBoot } from '#web/lib/boot-context.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { ButtonLink } from '#web/ui/link.tsx';
import { PageHeading } from '#web/ui/page-header.tsx';
import { appPhrases } from './phrases.ts';

export function NotFound() {
  const t = usePhrases(appPhrases).notFound;
  const { staff } = useBoot();
  return (
    <main className="mx-auto flex min-h-dvh max-w-100 flex-col items-center justify-center gap-3 px-4 text-center">
      <p aria-hidden className="text-figure font-semibold text-muted">
        404
      </p>
      <PageHeading title={t.title} />
      <p className="text-muted">{t.text}</p>
      <ButtonLink variant="primary" href={staff ? '/staff' : '/'}>
        {t.home}
      </ButtonLink>
    </main>
  );
}
