import { formatDay } from '#web/lib/format.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Card } from '#web/ui/card.tsx';
import { Status } from '#web/ui/status.tsx';
import type { PersonalManager } from '../../api.ts';
import { contactPhrases } from '../phrases.ts';
import { Face } from './face.tsx';
import { Reach } from './reach.tsx';
import { WriteButton } from './write-button.tsx';

type Person = PersonalManager['manager'];

interface ManagerCardProps {
  personal: PersonalManager;
  /** Several organisations are in view: the card says which of them it is for. */
  withOrganizations: boolean;
}

/** A personal manager, and who stands in while they are away. */
export function ManagerCard({ personal: { manager, organizations, absence }, withOrganizations }: ManagerCardProps) {
  const t = usePhrases(contactPhrases);
  const locale = useLocale();
  return (
    <Card>
      <div className="flex flex-col gap-4">
        <PersonHead person={manager} />
        {withOrganizations && (
          <p className="text-sm text-muted">
            {t.serves}: <span className="text-text">{organizations.map((one) => one.name).join(', ')}</span>
          </p>
        )}
        <Reach {...manager} />
        {absence && (
          <div className="flex flex-col gap-3 rounded-control bg-fill p-4">
            <div>
              <Status tone="warning">{absence.until === null ? t.absent : t.absentUntil(formatDay(absence.until, locale))}</Status>
              <p className="mt-1.5">{absence.substitute ? t.substitute : t.noSubstitute}</p>
            </div>
            {absence.substitute && (
              <>
                <PersonHead person={absence.substitute} />
                <Reach {...absence.substitute} />
              </>
            )}
          </div>
        )}
        <div>
          <WriteButton owners={organizations} topic="other" to={manager.name} />
        </div>
      </div>
    </Card>
  );
}

function PersonHead({ person: { name, position, photo } }: { person: Person }) {
  return (
    <div className="flex items-center gap-3.5">
      <Face name={name} photo={photo} />
      <div className="min-w-0">
        <p className="font-semibold wrap-break-word">{name}</p>
        {position !== null && <p className="text-muted">{position}</p>}
      </div>
    </div>
  );
}
