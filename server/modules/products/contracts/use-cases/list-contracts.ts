import * as z from 'zod/mini';
import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import type { listContracts as contract } from '#contract/products.ts';
import { openCursor, sealCursor } from '#kernel/cursor.ts';
import { defineRead } from '#kernel/use-case.ts';
import { findAsOf } from '#modules/client-base/index.ts';
import { enterSections } from '#modules/organizations/index.ts';
import { searchWords } from '../../rules.ts';
import { listProductsOf, pageContracts } from '../queries.ts';
import { presentContracts } from './present-contract.ts';

const cursor = z.object({ due: z.int(), endsOn: z.union([z.iso.date(), z.literal('infinity')]), id: z.uuid() });

/** Manual, 7, «Аренда 1С»: contracts, those that are due first, each with the products it covers. */
export const listContracts = defineRead({
  name: 'products.list-contracts',
  actor: 'client',
  async run(context, input: InputOf<typeof contract>): Promise<OutputOf<typeof contract>> {
    const scopes = new Map((await enterSections(context.db, context.actor, input.organization, 'products')).map((scope) => [scope.organizationInn, scope]));
    const filter = { inns: [...scopes.keys()], kind: input.kind, words: searchWords(input.search) };
    const { calendar, renewalDays } = context.config;
    const rows = await pageContracts(context.db, filter, openCursor(cursor, input.after), input.limit + 1, calendar.timeZone, renewalDays);
    const page = rows.slice(0, input.limit);
    const last = page.at(-1);
    const products = Map.groupBy(await listProductsOf(context.db, page.map((row) => row.id)), (row) => row.contract_id);
    const contracts = await presentContracts(context, context.db, page.flatMap((row) => {
      const scope = scopes.get(row.inn);
      return scope ? [{ scope, row }] : [];
    }));
    return {
      rows: contracts.map((one) => ({ ...one, products: (products.get(one.id) ?? []).map(({ id, name, quantity }) => ({ id, name, quantity })) })),
      next: last && rows.length > input.limit ? sealCursor({ due: last.due, endsOn: last.place, id: last.id }) : null,
      asOf: (await findAsOf(context.db, ['contracts', 'products']))?.toISOString() ?? null,
    };
  },
});
