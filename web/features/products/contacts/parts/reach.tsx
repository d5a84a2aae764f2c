import { formatPhone } from '#web/lib/format.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Fact, Facts } from '#web/ui/facts.tsx';
import { Link } from '#web/ui/link.tsx';
import { contactPhrases } from '../phrases.ts';

interface ReachProps {
  phone: string | null;
  email: string;
  workingHours?: string | null;
}

/** How to reach somebody, and when. */
export function Reach({ phone, email, workingHours = null }: ReachProps) {
  const t = usePhrases(contactPhrases);
  return (
    <Facts>
      {phone !== null && (
        <Fact name={t.phone}>
          <Link href={`tel:${phone.replace(/[^\d+]/g, '')}`} className="tabular-nums">
            {formatPhone(phone)}
          </Link>
        </Fact>
      )}
      <Fact name={t.email}>
        <Link href={`mailto:${email}`} className="wrap-anywhere">
          {email}
        </Link>
      </Fact>
      {workingHours !== null && <Fact name={t.hours}>{workingHours}</Fact>}
    </Facts>
  );
}
