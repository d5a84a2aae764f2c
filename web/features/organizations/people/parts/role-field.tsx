import { roles, type Role } from '#contract/organizations.ts';
import { useBoot } from '#web/lib/boot-context.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Choice } from '#web/ui/choice.tsx';
import { organizationPhrases } from '../../phrases.ts';
import { rolePhrases } from '../role-phrases.ts';

/** Administrator or user, each with what it means; what giving the first one answers for (manual, 6.2). */
export function RoleField({ role, onRole }: { role: Role; onRole: (role: Role) => void }) {
  const t = usePhrases(rolePhrases);
  const words = usePhrases(organizationPhrases);
  const { provider } = useBoot();
  return (
    <>
      <Choice
        name="role"
        label={t.label}
        value={role}
        onChange={onRole}
        options={roles.toReversed().map((value) => ({ value, label: words.roles[value], description: t.notes[value] }))}
      />
      {role === 'administrator' && (
        <Alert tone="warning" title={t.warning}>
          {t.warningMore(provider.name)}
        </Alert>
      )}
    </>
  );
}
