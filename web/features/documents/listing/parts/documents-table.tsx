import { Download } from 'lucide-react';
import type { Document } from '#contract/documents.ts';
import { formatDay, formatMoney, formatMonth } from '#web/lib/format.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { overPage } from '#web/lib/over-page.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Checkbox } from '#web/ui/checkbox.tsx';
import { IconButton } from '#web/ui/icon-button.tsx';
import { Link } from '#web/ui/link.tsx';
import { Spinner } from '#web/ui/spinner.tsx';
import { Table, type Column } from '#web/ui/table.tsx';
import { useWords } from '#web/ui/words.ts';
import { documentName } from '../../name.ts';
import { DocumentName } from '../../parts/document-name.tsx';
import { PaymentStatus } from '../../parts/payment-status.tsx';
import { documentPhrases } from '../../phrases.ts';
import { listingPhrases } from '../phrases.ts';
import type { Ticked } from '../ticked.ts';

interface DocumentsTableProps {
  documents: readonly Document[];
  /** Documents of several organisations stand together. */
  withOrganization: boolean;
  withPayment: boolean;
  stale: boolean;
  ticked: Ticked;
  addressOf: (document: Document) => string;
  /** Those whose files are being asked for. */
  underway: readonly string[];
  onDownload: (document: Document) => void;
}

export function DocumentsTable({ documents, withOrganization, withPayment, stale, ticked, addressOf, underway, onDownload }: DocumentsTableProps) {
  const t = usePhrases(listingPhrases);
  const locale = useLocale();
  const columns: Column<Document>[] = [
    {
      key: 'tick',
      head: t.columns.tick,
      tick: true,
      cell: (document) => (
        <Checkbox bare checked={ticked.has(document)} onChange={(isTicked) => ticked.set([document], isTicked)}>
          {t.tick(documentName(document, locale))}
        </Checkbox>
      ),
    },
    { key: 'document', head: t.columns.document, main: true, cell: (document) => <Named document={document} href={addressOf(document)} /> },
    { key: 'date', head: t.columns.date, cell: (document) => <Issued document={document} /> },
    ...(withOrganization ? [{ key: 'organization', head: t.columns.organization, cell: (document: Document) => <span className="block xl:min-w-30">{document.organization.name}</span> }] : []),
    { key: 'total', head: t.columns.total, numeric: true, cell: (document) => (document.total === null ? null : <Total {...document} total={document.total} />) },
    ...(withPayment ? [{ key: 'payment', head: t.columns.payment, cell: (document: Document) => (document.payment === null ? null : <PaymentStatus payment={document.payment} dueOn={document.dueOn} />) }] : []),
    { key: 'actions', head: t.columns.actions, actions: true, cell: (document) => document.hasFile && <DownloadButton document={document} isUnderway={underway.includes(document.id)} onDownload={onDownload} /> },
  ];
  return <Table label={t.title} columns={columns} rows={documents} rowKey={(document) => document.id} stale={stale} wide={withOrganization} />;
}

function Named({ document, href }: { document: Document; href: string }) {
  const t = usePhrases(listingPhrases);
  return (
    <>
      <Link href={href} state={overPage} className="block w-fit font-medium xl:min-w-44">
        <DocumentName document={document} />
      </Link>
      {document.contract && document.kind !== 'contract' && <span className="block text-sm font-normal text-muted">{t.byContract(document.contract.number)}</span>}
      {!document.hasFile && <span className="block text-sm font-normal text-muted">{t.noFile}</span>}
    </>
  );
}

function Issued({ document }: { document: Document }) {
  const t = usePhrases(listingPhrases);
  const locale = useLocale();
  return (
    <>
      <span className="whitespace-nowrap tabular-nums">{formatDay(document.issuedOn, locale)}</span>
      {document.accountingMonth !== null && <span className="block text-sm text-muted">{t.forMonth(formatMonth(document.accountingMonth, locale))}</span>}
    </>
  );
}

function Total({ total, paid, payment }: Pick<Document, 'paid' | 'payment'> & { total: number }) {
  const t = usePhrases(listingPhrases);
  const locale = useLocale();
  return (
    <>
      <span className="whitespace-nowrap">{formatMoney(total, locale)}</span>
      {payment !== 'paid' && paid !== null && paid > 0 && <span className="block text-sm whitespace-nowrap text-muted">{t.paidOf(formatMoney(paid, locale))}</span>}
    </>
  );
}

function DownloadButton({ document, isUnderway, onDownload }: { document: Document; isUnderway: boolean; onDownload: (document: Document) => void }) {
  const words = useWords();
  const { downloadOf } = usePhrases(documentPhrases);
  const locale = useLocale();
  return (
    <IconButton
      label={downloadOf(documentName(document, locale))}
      icon={isUnderway ? <Spinner label={words.pending} /> : <Download aria-hidden className="size-4.5" />}
      onClick={() => onDownload(document)}
    />
  );
}
