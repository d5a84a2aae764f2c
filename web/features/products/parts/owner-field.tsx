import type { Product } from '#contract/products.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Select } from '#web/ui/select.tsx';
import { productPhrases } from '../phrases.ts';

/** An organisation of the viewer, as far as these pages need to know it. */
export type Owner = Product['organization'];

/** Whose it is: chosen of several, told where there is one. */
export function OwnerField({ owners }: { owners: readonly Owner[] }) {
  const t = usePhrases(productPhrases);
  const [only] = owners.length === 1 ? owners : [];
  if (!only) {
    return <Select name="organization" label={t.organization} placeholder={t.choose} options={owners.map(({ id, name, inn }) => ({ value: id, label: `${name} · ${t.innOf(inn)}` }))} />;
  }
  return (
    <p>
      <span className="text-muted">{t.organization}:</span> {only.name} <span className="text-muted tabular-nums">({t.innOf(only.inn)})</span>
    </p>
  );
}

/** What the field stands for among a form's values. */
export function ownerIn(owners: readonly Owner[], values: Record<string, unknown>): { organization: unknown } {
  return { organization: owners.length === 1 ? owners[0]?.id : values['organization'] };
}
