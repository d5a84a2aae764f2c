import { errorText } from '#web/lib/errors.ts';
import { formatDay } from '#web/lib/format.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { Bone, Skeleton } from '#web/ui/skeleton.tsx';
import { useConsent } from '../api.ts';
import { consentPhrases } from '../phrases.ts';

/** The text that the registration asks to agree to. */
export function ConsentText() {
  const t = usePhrases(consentPhrases);
  const locale = useLocale();
  const { consent, pending, error, reload } = useConsent();
  return (
    <article>
      <PageHeader title={consent?.title ?? t.title} description={consent ? t.version(versionDay(consent.version, locale)) : undefined} />
      {consent ? (
        <div className="flex max-w-180 flex-col gap-4 text-lg">
          {consent.paragraphs.map((paragraph) => (
            <p key={paragraph} className="wrap-break-word">
              {paragraph}
            </p>
          ))}
        </div>
      ) : error !== null ? (
        <Alert
          tone="danger"
          action={
            <Button pending={pending} onClick={reload}>
              {t.retry}
            </Button>
          }
        >
          {errorText(error, locale)}
        </Alert>
      ) : (
        <Skeleton className="flex flex-col gap-3">
          <Bone className="h-20 w-full" />
          <Bone className="h-20 w-full" />
          <Bone className="h-20 w-full" />
        </Skeleton>
      )}
    </article>
  );
}

/** Versions are named by the day from which they hold. */
function versionDay(version: string, locale: 'ru' | 'en'): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(version) ? formatDay(version, locale) : version;
}
