import { positions, type Position } from '#contract/organizations.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Select, type SelectProps } from '#web/ui/select.tsx';
import { organizationPhrases } from '../phrases.ts';

/** Somebody's position in an organisation. */
export function PositionField({ name = 'position', ...select }: Omit<SelectProps<Position>, 'label' | 'options'>) {
  const words = usePhrases(organizationPhrases);
  return <Select name={name} label={words.position} options={positions.map((value) => ({ value, label: words.positions[value] }))} {...select} />;
}
