import type { JournalLine } from '#contract/journal.ts';
import { Moment } from '#web/lib/moment.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Table, type Column } from '#web/ui/table.tsx';
import { journalLinePhrases } from '../line-phrases.ts';
import { journalPhrases } from '../phrases.ts';
import { JournalSentence } from './journal-sentence.tsx';

interface JournalTableProps {
  lines: readonly JournalLine[];
  /** Whose journal spans organisations says which. */
  withOrganization: boolean;
  stale: boolean;
}

/** Lines of the journal, newest first. */
export function JournalTable({ lines, withOrganization, stale }: JournalTableProps) {
  const t = usePhrases(journalPhrases);
  const columns: Column<JournalLine>[] = [
    { key: 'what', head: t.what, main: true, cell: (line) => <JournalSentence line={line} /> },
    { key: 'who', head: t.who, cell: (line) => <Who actor={line.actor} /> },
    ...(withOrganization ? [{ key: 'where', head: t.where, cell: (line: JournalLine) => line.organizationName ?? <Nothing /> }] : []),
    { key: 'when', head: t.when, cell: (line) => <Moment at={line.at} /> },
    { key: 'ip', head: t.ip, cell: (line) => (line.ip === null ? <Nothing spoken={t.noAddress} /> : <span className="tabular-nums">{line.ip}</span>) },
  ];
  return <Table label={t.title} columns={columns} rows={lines} rowKey={(line) => line.id} stale={stale} />;
}

function Who({ actor }: { actor: JournalLine['actor'] }) {
  const t = usePhrases(journalLinePhrases).actors;
  if (actor.isYou) return t.you;
  if (actor.name === null) return t[actor.kind];
  return (
    <>
      {actor.name}
      {actor.kind === 'staff' && <span className="block text-sm text-muted">{t.staff}</span>}
    </>
  );
}

function Nothing({ spoken }: { spoken?: string }) {
  return (
    <span className="text-muted">
      <span aria-hidden>—</span>
      {spoken && <span className="sr-only">{spoken}</span>}
    </span>
  );
}
