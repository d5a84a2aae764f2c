import { useEffect, useRef, useState } from 'react';
import { Copy } from 'lucide-react';
import type { InviteResult } from '#contract/invitations.ts';
import { copyText } from '#web/lib/clipboard.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { DialogActions } from '#web/ui/dialog.tsx';
import { Email } from '#web/ui/email.tsx';
import { Status, type Tone } from '#web/ui/status.tsx';
import { Table } from '#web/ui/table.tsx';
import { TextArea } from '#web/ui/text-field.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { unsentLines, type Invited } from '../api.ts';
import { invitePhrases } from '../phrases.ts';

const tones: Record<InviteResult, Tone> = {
  sent: 'success',
  email_invalid: 'danger',
  already_member: 'neutral',
  already_invited: 'neutral',
  repeated: 'neutral',
  limit: 'warning',
};

interface InviteResultsProps {
  invited: Invited;
  onBack: () => void;
  onClose: () => void;
}

/** What came of each line; what was not sent stands first and can be taken along. */
export function InviteResults({ invited, onBack, onClose }: InviteResultsProps) {
  const t = usePhrases(invitePhrases);
  const [refused, setRefused] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  const unsent = unsentLines(invited);
  const lines = invited.results.map((one, line) => ({ ...one, line }));
  const rows = [...lines.filter((one) => one.result !== 'sent'), ...lines.filter((one) => one.result === 'sent')];
  // The button that sent them is gone.
  useEffect(() => summary.current?.focus(), []);
  async function copy() {
    const copied = await copyText(unsent);
    setRefused(!copied);
    if (copied) confirmDone(t.copied);
  }
  return (
    <div className="flex flex-col gap-4">
      <div ref={summary} tabIndex={-1} className="outline-none">
        <p className="font-medium">{t.outcomeOf(lines.filter((one) => one.result === 'sent').length, lines.length)}</p>
        <p className="text-muted">{t.left(invited.leftToday)}</p>
      </div>
      <Table
        label={t.outcome}
        rows={rows}
        rowKey={(row) => String(row.line)}
        columns={[
          { key: 'address', head: t.address, main: true, cell: (row) => <Email address={row.email} /> },
          { key: 'result', head: t.result, cell: (row) => <Status tone={tones[row.result]}>{t.results[row.result]}</Status> },
        ]}
      />
      {refused && <TextArea label={t.notCopied} readOnly value={unsent} onFocus={(event) => event.currentTarget.select()} />}
      <DialogActions>
        <Button variant="primary" onClick={onClose}>
          {t.done}
        </Button>
        {unsent !== '' && (
          <>
            <Button onClick={onBack}>{t.correct}</Button>
            <Button icon={<Copy aria-hidden className="size-4" />} onClick={() => void copy()}>
              {t.copyUnsent}
            </Button>
          </>
        )}
      </DialogActions>
    </div>
  );
}
