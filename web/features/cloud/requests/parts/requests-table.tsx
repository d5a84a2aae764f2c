import { Undo2 } from 'lucide-react';
import type { CloudRequest, CloudRequestState } from '#contract/cloud-requests.ts';
import { formatMoment } from '#web/lib/format.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { IconButton } from '#web/ui/icon-button.tsx';
import { Status, type Tone } from '#web/ui/status.tsx';
import { Table, type Column } from '#web/ui/table.tsx';
import { cloudRequestPhrases } from '../phrases.ts';
import { usePriceText } from '../price.ts';

const tones: Record<CloudRequestState, Tone> = { new: 'info', in_work: 'warning', done: 'success', declined: 'danger', withdrawn: 'neutral' };

interface RequestsTableProps {
  requests: readonly CloudRequest[];
  onWithdraw: (request: CloudRequest) => void;
  stale: boolean;
}

export function RequestsTable({ requests, onWithdraw, stale }: RequestsTableProps) {
  const t = usePhrases(cloudRequestPhrases);
  const priceText = usePriceText();
  const columns: Column<CloudRequest>[] = [
    { key: 'request', head: t.columns.request, main: true, cell: (request) => <About request={request} /> },
    { key: 'infobases', head: t.columns.infobases, cell: ({ infobases }) => (infobases.length === 0 ? null : infobases.join(', ')) },
    { key: 'price', head: t.columns.price, cell: ({ priceEffect }) => priceText(priceEffect) },
    { key: 'state', head: t.columns.state, cell: (request) => <State request={request} /> },
    {
      key: 'actions',
      head: t.columns.actions,
      actions: true,
      cell: (request) =>
        request.mayWithdraw ? (
          <IconButton label={t.withdrawOf(`${t.kinds[request.kind].label}, ${request.person}`)} icon={<Undo2 aria-hidden className="size-4.5" />} onClick={() => onWithdraw(request)} />
        ) : null,
    },
  ];
  return <Table label={t.title} columns={columns} rows={requests} rowKey={({ id }) => id} stale={stale} wide />;
}

function About({ request: { kind, person, requestedBy, createdAt, comment } }: { request: CloudRequest }) {
  const t = usePhrases(cloudRequestPhrases);
  const locale = useLocale();
  const at = formatMoment(createdAt, locale);
  return (
    <>
      <span className="font-medium wrap-anywhere">
        {t.kinds[kind].label}: {person}
      </span>
      <span className="block text-sm font-normal text-muted">{requestedBy === null ? at : t.by(requestedBy, at)}</span>
      {comment !== null && <span className="block text-sm font-normal wrap-anywhere">{comment}</span>}
    </>
  );
}

function State({ request: { state, answer } }: { request: CloudRequest }) {
  const t = usePhrases(cloudRequestPhrases);
  return (
    <>
      <Status tone={tones[state]}>{t.states[state]}</Status>
      {answer !== null && <span className="mt-1 block text-sm wrap-anywhere">{answer}</span>}
    </>
  );
}
