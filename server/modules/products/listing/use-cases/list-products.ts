import * as z from 'zod/mini';
import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import { productCategories, type listProducts as contract } from '#contract/products.ts';
import { openCursor, sealCursor } from '#kernel/cursor.ts';
import { defineRead } from '#kernel/use-case.ts';
import { findAsOf } from '#modules/client-base/index.ts';
import { enterSections } from '#modules/organizations/index.ts';
import { searchWords } from '../../rules.ts';
import { countProducts, pageProducts } from '../queries.ts';
import { countDue, findDue } from './find-due.ts';
import { presentProducts } from './present-product.ts';

const cursor = z.object({ organizationId: z.uuid(), rest: z.int(), category: z.enum(productCategories), name: z.string(), id: z.uuid() });

/** Manual, 7: «Мои продукты». */
export const listProducts = defineRead({
  name: 'products.list',
  actor: 'client',
  async run(context, input: InputOf<typeof contract>): Promise<OutputOf<typeof contract>> {
    const scopes = await enterSections(context.db, context.actor, input.organization, 'products');
    const words = searchWords(input.search);
    const due = await findDue(context, scopes);
    const filter = { category: input.category, words, contract: input.contract };
    const rows = await pageProducts(context.db, scopes, filter, [...due.keys()], input.by, openCursor(cursor, input.after), input.limit + 1);
    const page = rows.slice(0, input.limit);
    const last = page.at(-1);
    const counts = await countProducts(context.db, scopes, words);
    return {
      rows: await presentProducts(context, context.db, scopes, page),
      next: last && rows.length > input.limit ? sealCursor({ organizationId: last.organization_id, rest: last.rest, category: last.category, name: last.name, id: last.id }) : null,
      counts: Object.fromEntries(productCategories.map((category) => [category, counts.get(category) ?? 0])) as Record<(typeof productCategories)[number], number>,
      due: countDue(due),
      asOf: (await findAsOf(context.db, ['contracts', 'products']))?.toISOString() ?? null,
      ownTitle: context.config.ownProductsTitle,
      renewalDays: context.config.renewalDays,
    };
  },
});
