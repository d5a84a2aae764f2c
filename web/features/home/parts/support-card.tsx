import { useBoot } from '#web/lib/boot-context.tsx';
import { formatPhone } from '#web/lib/format.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Card } from '#web/ui/card.tsx';
import { Link } from '#web/ui/link.tsx';
import { homePhrases } from '../phrases.ts';

/** Whom to ask when something does not work (manual, 4). */
export function SupportCard() {
  const t = usePhrases(homePhrases).support;
  const { supportEmail, supportPhone } = useBoot().provider;
  return (
    <Card title={t.title}>
      <p className="text-muted">{t.text}</p>
      <p className="mt-3 flex flex-wrap gap-x-6 gap-y-2">
        <Link href={`mailto:${supportEmail}`} aria-label={`${t.mail}: ${supportEmail}`} className="wrap-break-word">
          {supportEmail}
        </Link>
        {supportPhone && (
          <Link href={`tel:${supportPhone.replace(/[^\d+]/g, '')}`} className="tabular-nums">
            {formatPhone(supportPhone)}
          </Link>
        )}
      </p>
    </Card>
  );
}
