import { useEffect, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { AskManager } from '../../paper/parts/document-dialog.tsx';
import { OpenDocument } from '../../paper/parts/open-document.tsx';
import { addressWith, noFilters, readFilters, type DocumentFilters } from '../filters.ts';
import { useTicked } from '../ticked.ts';
import { ChosenBar } from './chosen-bar.tsx';
import { DocumentsFilters } from './documents-filters.tsx';
import { FoundDocuments } from './found-documents.tsx';
import { KindTabs } from './kind-tabs.tsx';

interface DocumentsProps {
  /** The chosen organisation; undefined for all together. */
  organization: string | undefined;
  withOrganization: boolean;
  askManager: AskManager;
}

/** The list with what narrows it, and over it the document that the address names. */
export function Documents({ organization, withOrganization, askManager }: DocumentsProps) {
  const [path, navigate] = useLocation();
  const filters = readFilters(useSearch());
  const ticked = useTicked();
  const searchBox = useRef<HTMLDivElement>(null);
  const [resets, setResets] = useState(0);
  useEffect(() => {
    // The button that was pressed is gone with the empty state.
    if (resets > 0) searchBox.current?.querySelector('input')?.focus();
  }, [resets]);
  // Typing pauses come late: what stands in the address then is what changes.
  const change = (part: Partial<DocumentFilters>) => navigate(addressWith(path, location.search, part), { replace: true });
  return (
    <>
      <KindTabs />
      <DocumentsFilters key={resets} filters={filters} organization={organization} onChange={change} searchBox={searchBox} />
      <FoundDocuments
        organization={organization}
        withOrganization={withOrganization}
        filters={filters}
        ticked={ticked}
        onReset={() => {
          change(noFilters);
          setResets(resets + 1);
        }}
      />
      {ticked.documents.length > 0 && <ChosenBar ticked={ticked} />}
      <OpenDocument askManager={askManager} />
    </>
  );
}
