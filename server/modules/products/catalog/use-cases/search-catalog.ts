import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import type { searchCatalog as contract } from '#contract/products.ts';
import { defineRead } from '#kernel/use-case.ts';
import { searchWords } from '../../rules.ts';
import { findCatalogItems } from '../queries.ts';

const MOST_FOUND = 20;

/** What may be chosen in «Добавить продукт»; it says nothing of anybody. */
export const searchCatalog = defineRead({
  name: 'products.search-catalog',
  actor: 'client',
  async run(context, input: InputOf<typeof contract>): Promise<OutputOf<typeof contract>> {
    return { items: await findCatalogItems(context.db, searchWords(input.search), MOST_FOUND) };
  },
});
