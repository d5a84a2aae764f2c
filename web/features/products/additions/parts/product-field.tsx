import { useState } from 'react';
import type { ProductCategory } from '#contract/products.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { SuggestField, type Suggestion } from '#web/ui/suggest-field.tsx';
import { useCatalog } from '../catalog.ts';
import { additionPhrases } from '../phrases.ts';

export interface CatalogItem extends Suggestion {
  category: ProductCategory;
}

interface ProductFieldProps {
  categories: Readonly<Record<ProductCategory, string>>;
  taken: CatalogItem | null;
  onTake: (item: CatalogItem | null) => void;
}

/** A product of the catalogue, or whatever it is called. */
export function ProductField({ categories, taken, onTake }: ProductFieldProps) {
  const t = usePhrases(additionPhrases);
  const [text, setText] = useState('');
  const found = useCatalog(text);
  return (
    <SuggestField
      name="name"
      label={t.product}
      description={taken ? t.fromCatalog(categories[taken.category]) : t.productHint}
      text={text}
      onText={setText}
      suggestions={found.items.map(({ id, name, category }) => ({ id, label: name, note: categories[category], category }))}
      taken={taken}
      onTake={onTake}
      // A list that is not open at the letter typed does not open when the answer comes.
      none={found.state === 'short' ? undefined : found.state === 'done' ? t.notInCatalog : t.searching}
      maxLength={300}
    />
  );
}
