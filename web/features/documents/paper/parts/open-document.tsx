import { useLocation, useSearch } from 'wouter';
import { isOverPage } from '#web/lib/over-page.ts';
import { late } from '#web/ui/late.tsx';
import { openDocumentIn, withDocument } from '../../listing/filters.ts';
import type { AskManager } from './document-dialog.tsx';

const DocumentDialog = late(() => import('./document-dialog.tsx'));

/** The document that the address names, over the list. */
export function OpenDocument({ askManager }: { askManager: AskManager }) {
  const [path, navigate] = useLocation();
  const search = useSearch();
  const id = openDocumentIn(search);
  function close() {
    if (isOverPage(history.state)) history.back();
    else navigate(withDocument(path, search, undefined), { replace: true });
  }
  return id === undefined ? null : (
    <DocumentDialog key={id} id={id} onClose={close} askManager={askManager} />
  );
}
