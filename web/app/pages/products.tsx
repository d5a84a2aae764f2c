import { useChosenOrganization } from '#web/features/organizations/chosen.ts';
import { useOrganizationsInView, withSection } from '#web/features/organizations/in-view.ts';
import { InSection } from '#web/features/organizations/members/parts/in-section.tsx';
import { ProductsHeader } from '#web/features/products/listing/parts/products-header.tsx';
import { Products } from '#web/features/products/listing/parts/products.tsx';

export default function ProductsPage() {
  const { chosen, withChoice } = useChosenOrganization();
  const { inView } = useOrganizationsInView();
  return (
    <>
      <ProductsHeader organizations={withSection(inView, 'products')} chosen={chosen} />
      <InSection section="products">{(organizations) => <Products organizations={organizations} chosen={chosen} contactsHref={withChoice('/contacts')} />}</InSection>
    </>
  );
}
