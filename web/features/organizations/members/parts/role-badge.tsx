import type { Role } from '#contract/organizations.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Badge } from '#web/ui/status.tsx';
import { organizationPhrases } from '../../phrases.ts';

export function RoleBadge({ role }: { role: Role }) {
  const words = usePhrases(organizationPhrases);
  return <Badge tone={role === 'administrator' ? 'info' : 'neutral'}>{words.roles[role]}</Badge>;
}
