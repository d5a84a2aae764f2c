import { useRef, useState } from 'react';
import { FileUp } from 'lucide-react';
import { clsx } from 'clsx';
import { MOST_INVITED_AT_ONCE } from '#contract/invitations.ts';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { TextArea } from '#web/ui/text-field.tsx';
import { addressesOf, addressesOfFile, isAddress, textOfFile } from '../addresses.ts';
import { invitePhrases } from '../phrases.ts';

const LARGEST_FILE = 1024 * 1024;

type FileProblem = 'kind' | 'large' | 'empty' | 'unread';

/** Many addresses: typed, pasted, or out of a file that is chosen or dropped. */
export function AddressesArea({ text, onText }: { text: string; onText: (text: string) => void }) {
  const t = usePhrases(invitePhrases);
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState<FileProblem | null>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const addresses = addressesOf(text);
  const wrong = addresses.filter((address) => !isAddress(address)).length;

  async function take(file: File) {
    const found = await addressesIn(file);
    if (typeof found === 'string') return setProblem(found);
    setProblem(null);
    onText([text.trim(), ...found].filter((line) => line !== '').join('\n'));
  }
  return (
    <div
      className={clsx('flex flex-col gap-2 rounded-control', over && 'outline-2 outline-offset-4 outline-accent-text outline-dashed')}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        const [file] = event.dataTransfer.files;
        if (!file) return;
        event.preventDefault();
        setOver(false);
        void take(file);
      }}
    >
      <TextArea
        name="emails"
        label={t.emails}
        description={t.emailsNote}
        rows={6}
        inputMode="email"
        autoComplete="off"
        spellCheck={false}
        className="max-h-72"
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p role="status" className={clsx('text-sm', addresses.length > MOST_INVITED_AT_ONCE ? 'text-danger-text' : 'text-muted')}>
          {addresses.length > 0 && (addresses.length > MOST_INVITED_AT_ONCE ? t.tooMany : t.count)(addresses.length, MOST_INVITED_AT_ONCE)}
          {wrong > 0 && <span className="text-danger-text">, {t.wrong(wrong)}</span>}
        </p>
        <Button icon={<FileUp aria-hidden className="size-4" />} onClick={() => chooser.current?.click()}>
          {t.file}
        </Button>
        <input
          ref={chooser}
          type="file"
          accept=".txt,.csv,text/plain,text/csv"
          hidden
          aria-label={t.file}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) void take(file);
            // The same file may be chosen again once it is corrected.
            event.currentTarget.value = '';
          }}
        />
      </div>
      {problem && (
        <p role="alert" className="text-sm text-danger-text">
          {t.fileProblems[problem]}
        </p>
      )}
    </div>
  );
}

async function addressesIn(file: File): Promise<string[] | FileProblem> {
  if (!/\.(txt|csv)$/i.test(file.name)) return 'kind';
  if (file.size > LARGEST_FILE) return 'large';
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return 'unread';
  const found = addressesOfFile(textOfFile(new Uint8Array(bytes)));
  return found.length === 0 ? 'empty' : found;
}
