import { Link } from '#web/ui/link.tsx';
import { definePhrases, usePhrases } from './phrases.ts';

const phrases = definePhrases({
  ru: { innOf: (inn: string) => `ИНН ${inn}` },
  en: { innOf: (inn) => `INN ${inn}` },
});

/** A client's organisation, for staff; leads to what else is known of it. */
export function ClientName({ organization: { name, inn } }: { organization: { name: string; inn: string } }) {
  const t = usePhrases(phrases);
  return (
    <>
      <Link href={`/staff/clients?search=${inn}`}>{name}</Link>
      <span className="block text-sm text-muted tabular-nums">{t.innOf(inn)}</span>
    </>
  );
}
