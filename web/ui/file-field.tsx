import { useEffect, useRef, useState } from 'react';
import { FileText, Upload, X } from 'lucide-react';
import { clsx } from 'clsx';
import { Field, type FieldProps } from './field.tsx';
import { IconButton } from './icon-button.tsx';
import { Progress } from './progress.tsx';
import { useWords } from './words.ts';

type FileFieldProps = FieldProps & {
  /** Media types that may be chosen. */
  accept: readonly string[];
  /** The file that is there, or on its way. */
  file: { name: string; size: string } | null;
  /** How far it is, 0 to 1; null when it has arrived. */
  progress: number | null;
  /** What the form sends for the file once it has arrived. */
  value: string | null;
  onPick: (file: File) => void;
  onRemove: () => void;
};

/** One file, chosen or dropped, with how far it is. */
export function FileField({ label, name, description, error, optional, help, accept, file, progress, value, onPick, onRemove }: FileFieldProps) {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  const had = useRef(file !== null);
  const [over, setOver] = useState(false);
  useEffect(() => {
    // What had the focus has given its place to what follows.
    const changed = had.current !== (file !== null);
    had.current = file !== null;
    if (changed && !box.current?.contains(document.activeElement)) box.current?.querySelector<HTMLElement>('button, [type=file]')?.focus();
  }, [file]);
  return (
    <Field {...{ label, description, error, help }} {...(name ? { name } : {})} {...(optional ? { optional } : {})}>
      {(control) => (
        <div ref={box}>
          {name && <input type="hidden" name={name} value={value ?? ''} data-empty="null" />}
          {file ? (
            <div className="flex items-center gap-3 rounded-control border border-edge py-1 pr-1 pl-3">
              <FileText aria-hidden className="size-4.5 shrink-0 text-muted" />
              <div className="min-w-0 flex-1">
                <p className="truncate" title={file.name}>
                  {file.name} <span className="text-muted">· {file.size}</span>
                </p>
                {progress !== null && <Progress value={progress} label={words.uploading} />}
              </div>
              <IconButton label={words.removeFile} icon={<X aria-hidden className="size-4" />} onClick={onRemove} />
            </div>
          ) : (
            <div
              onDragOver={(event) => {
                event.preventDefault();
                setOver(true);
              }}
              onDragLeave={() => setOver(false)}
              onDrop={(event) => {
                event.preventDefault();
                setOver(false);
                const [dropped] = event.dataTransfer.files;
                if (dropped) onPick(dropped);
              }}
            >
              <input
                {...control}
                type="file"
                accept={accept.join(',')}
                className="peer sr-only"
                onChange={(event) => {
                  const [picked] = event.currentTarget.files ?? [];
                  if (picked) onPick(picked);
                }}
              />
              <label
                htmlFor={control.id}
                className={clsx(
                  'flex min-h-14 cursor-pointer items-center justify-center gap-2 rounded-control border border-dashed px-3 py-2 text-center text-muted transition-colors duration-120',
                  'hover:border-muted hover:text-text peer-focus-visible:outline-2 peer-focus-visible:outline-accent-text peer-aria-invalid:border-danger-text',
                  over ? 'border-accent-text bg-accent-tint text-accent-text' : 'border-edge',
                )}
              >
                <Upload aria-hidden className="size-4.5 shrink-0" />
                <span className="touch:hidden">{words.pickOrDrop}</span>
                <span className="hidden touch:inline">{words.pick}</span>
              </label>
            </div>
          )}
        </div>
      )}
    </Field>
  );
}
