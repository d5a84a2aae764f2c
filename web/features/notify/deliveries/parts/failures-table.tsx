import type { DeliveryState } from '#contract/notify.ts';
import { Moment } from '#web/lib/moment.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Status, type Tone } from '#web/ui/status.tsx';
import { Table, type Column } from '#web/ui/table.tsx';
import type { Failure } from '../health.ts';
import { deliveryPhrases, kindName } from '../phrases.ts';

const tones: Record<DeliveryState, Tone> = { queued: 'warning', sending: 'info', sent: 'success', refused: 'danger', unclear: 'warning' };

/** Messages that did not go out, newest first; whom they were for is masked by the server. */
export function FailuresTable({ failures }: { failures: readonly Failure[] }) {
  const t = usePhrases(deliveryPhrases);
  const columns: Column<Failure>[] = [
    {
      key: 'kind',
      head: t.kind,
      main: true,
      cell: (failure) => (
        <>
          <span className="font-medium">{kindName(t.kinds, failure.kind)}</span>
          <span className="block text-sm font-normal text-muted">{t.channels[failure.channel]}</span>
        </>
      ),
    },
    { key: 'to', head: t.to, cell: (failure) => <span className="tabular-nums">{failure.to}</span> },
    { key: 'state', head: t.state, cell: (failure) => <Status tone={tones[failure.state]}>{t.states[failure.state]}</Status> },
    { key: 'attempts', head: t.attempts, cell: (failure) => failure.attempts, numeric: true },
    { key: 'at', head: t.at, cell: (failure) => <Moment at={failure.at} /> },
    {
      key: 'answer',
      head: t.answer,
      cell: (failure) => (
        <>
          {failure.detail ?? '—'}
          {failure.code && <code className="block font-mono text-sm text-muted">{failure.code}</code>}
        </>
      ),
    },
  ];
  return <Table label={t.failures} columns={columns} rows={failures} rowKey={(failure) => failure.id} />;
}
