import { usePhrases } from '#web/lib/phrases.ts';
import { Card } from '#web/ui/card.tsx';
import { ButtonLink } from '#web/ui/link.tsx';
import { WriteButton } from '../../contacts/parts/write-button.tsx';
import type { Owner } from '../../parts/owner-field.tsx';
import { listingPhrases } from '../phrases.ts';

interface MissingProps {
  organizations: readonly Owner[];
  /** What was looked for. */
  search: string;
  contactsHref: string;
}

/** «Если какого-то продукта не хватает» (manual, 7). */
export function Missing({ organizations, search, contactsHref }: MissingProps) {
  const t = usePhrases(listingPhrases).missing;
  return (
    <Card title={t.title} className="mt-6">
      <div className="max-w-180 text-muted">
        <p>{t.text}</p>
        <ul className="my-2 flex list-disc flex-col gap-1 pl-5">
          <li>{t.otherCompany}</li>
          <li>{t.unknown}</li>
        </ul>
        <p>{t.eitherWay}</p>
      </div>
      <div className="mt-4 flex flex-wrap gap-2 max-sm:flex-col">
        <WriteButton owners={organizations} topic="missing_product" text={t.letter + search} />
        <ButtonLink href={contactsHref} variant="ghost">
          {t.contacts}
        </ButtonLink>
      </div>
    </Card>
  );
}
