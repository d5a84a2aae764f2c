import type { InputOf } from '#contract/endpoint.ts';
import type { addProduct as contract } from '#contract/products.ts';
import { DomainError, invalidFields } from '#kernel/errors.ts';
import { newId } from '#kernel/ids.ts';
import { takeUseOrRefuse } from '#kernel/limits.ts';
import { defineChange, type ChangeContext } from '#kernel/use-case.ts';
import { attachFile } from '#modules/files/index.ts';
import { enterSection, lockOrganizationsByInn } from '#modules/organizations/index.ts';
import { letters } from '../../additions/letters.ts';
import { hasProduct, insertAddition } from '../../additions/queries.ts';
import { additionsPerOrganization } from '../../additions/rules.ts';
import { findCatalogItem } from '../../catalog/queries.ts';
import { tellManager } from '../../contacts/use-cases/tell-manager.ts';
import { presentProducts } from './present-product.ts';

type Wanted = InputOf<typeof contract>;

/** What is chosen from the catalogue is called as the catalogue says. */
async function chosen(context: ChangeContext, { catalogItemId, name, category }: Wanted) {
  if (catalogItemId === null) return { name, category };
  const item = await findCatalogItem(context.tx, catalogItemId);
  if (!item) throw invalidFields({ catalogItemId: 'invalid' });
  return { name: item.name, category: item.category };
}

/** Manual, 7: «Добавить продукт». Additions and the back office's products come one after another, so that none is listed twice. */
export const addProduct = defineChange({
  name: 'products.add-product',
  actor: 'client',
  async run(context, input: Wanted) {
    const { tx, actor } = context;
    const scope = await enterSection(tx, actor, input.organization, 'products');
    const { organizationId, organizationName: organization, organizationInn: inn } = scope;
    await takeUseOrRefuse(tx, `product-additions:${organizationId}`, additionsPerOrganization);
    await lockOrganizationsByInn(tx, [inn]);
    const { registrationNumber, comment } = input;
    const { name, category } = await chosen(context, input);
    if (await hasProduct(tx, inn, name, registrationNumber)) throw new DomainError('product_known');
    if (input.scanFileId !== null) await attachFile(tx, input.scanFileId, scope.userId);
    const row = { id: newId(), organization_id: organizationId, category, name, registration_number: registrationNumber };
    const isNew = await insertAddition(tx, { ...row, added_by: scope.userId, catalog_item_id: input.catalogItemId, comment, scan_file_id: input.scanFileId });
    if (!isNew) throw new DomainError('product_known');
    await tellManager(context, scope, {
      kind: 'products.product-added',
      cause: `product-addition:${row.id}:added`,
      letter: letters.added.ru({ client: `${actor.firstName} ${actor.lastName}`, organization, inn, product: name, registrationNumber, comment, url: `${context.config.publicUrl}/staff/additions` }),
    });
    const [product] = await presentProducts(context, tx, [scope], [{ ...row, inn, quantity: 1, source: null, contract_key: null, is_addition: true }]);
    if (!product) throw new DomainError('not_found');
    return context.done(product, { action: 'product.added', organizationId, subjectName: name });
  },
});
