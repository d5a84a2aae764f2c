import { useLocation, useSearch } from 'wouter';
import { usePhrases } from '#web/lib/phrases.ts';
import { HelpMark } from '#web/ui/help-mark.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { AddButton } from '../../additions/parts/add-button.tsx';
import { addressWith, readFilters } from '../../filters.ts';
import type { Owner } from '../../parts/owner-field.tsx';
import { useOverview } from '../overview.ts';
import { listingPhrases } from '../phrases.ts';

interface ProductsHeaderProps {
  /** Those in view in which the viewer may see products. */
  organizations: readonly Owner[];
  chosen: string | undefined;
}

export function ProductsHeader({ organizations, chosen }: ProductsHeaderProps) {
  const t = usePhrases(listingPhrases);
  return (
    <PageHeader
      title={t.title}
      description={t.description}
      help={<HelpMark about={t.helpAbout}>{t.help}</HelpMark>}
      actions={organizations.length > 0 && <Add organizations={organizations} chosen={chosen} />}
    />
  );
}

/** Shows what was added where it stands then. */
function Add({ organizations, chosen }: ProductsHeaderProps) {
  const [path, navigate] = useLocation();
  const filters = readFilters(useSearch());
  const { categories } = useOverview(filters, chosen);
  return <AddButton owners={organizations} categories={categories} onAdded={({ category }) => navigate(addressWith(path, location.search, { ...filters, category, isDue: false, search: '' }), { replace: true })} />;
}
