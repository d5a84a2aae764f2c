import { useEffect, useRef, useState } from 'react';
import { X } from 'lucide-react';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { IconButton } from '#web/ui/icon-button.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { cloudPhrases } from '../phrases.ts';
import { accessOf, withAccessAsItWas, withNewAccess, withoutAccess, type PickedInfobase } from '../access.ts';

interface PickedRowProps {
  index: number;
  infobase: PickedInfobase;
  onChange: (infobase: PickedInfobase) => void;
  onDrop: () => void;
}

/** One infobase of the client: what it is called, and who administers it. */
export function PickedRow({ index, infobase, onChange, onDrop }: PickedRowProps) {
  const t = usePhrases(cloudPhrases);
  return (
    <li className="flex flex-col gap-3 rounded-control border border-line p-3">
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <TextField name={`infobases.${index}.title`} label={t.infobaseTitle} value={infobase.title} maxLength={200} autoComplete="off" onChange={(event) => onChange({ ...infobase, title: event.currentTarget.value })} />
        </div>
        <IconButton label={t.dropOne(infobase.title)} icon={<X aria-hidden className="size-4.5" />} onClick={onDrop} className="-mt-1.5 -mr-1.5" />
      </div>
      <Access index={index} infobase={infobase} onChange={onChange} />
    </li>
  );
}

/** Its administrator is entered here, kept as it was or taken away, and never shown. Until it is saved, each of these is taken back. */
function Access({ index, infobase, onChange }: Omit<PickedRowProps, 'onDrop'>) {
  const t = usePhrases(cloudPhrases);
  const { access, title } = infobase;
  const standing = accessOf(infobase);
  const box = useRef<HTMLDivElement>(null);
  const [presses, setPresses] = useState(0);
  useEffect(() => {
    // The button that was pressed is gone.
    if (presses > 0) box.current?.querySelector<HTMLElement>('input, button')?.focus();
  }, [presses]);
  const press = (next: PickedInfobase) => {
    onChange(next);
    setPresses(presses + 1);
  };
  const deed = (name: string, next: PickedInfobase) => (
    <Button variant="ghost" aria-label={t.accessOf(name, title)} onClick={() => press(next)}>
      {name}
    </Button>
  );
  return (
    <div ref={box} className="flex flex-col gap-3">
      {access && (
        <>
          <div className="grid gap-3 sm:grid-cols-2">
            <TextField name={`infobases.${index}.access.user`} label={t.accessUser} value={access.user} maxLength={200} autoComplete="off" onChange={(event) => onChange({ ...infobase, access: { ...access, user: event.currentTarget.value } })} />
            <TextField name={`infobases.${index}.access.password`} label={t.accessPassword} optional type="password" value={access.password} maxLength={500} autoComplete="new-password" onChange={(event) => onChange({ ...infobase, access: { ...access, password: event.currentTarget.value } })} />
          </div>
          <p className="text-sm text-muted">{t.accessHint}</p>
        </>
      )}
      <div className="-ml-2 flex flex-wrap items-center gap-x-2 gap-y-1">
        {standing === 'kept' && <span className="ml-2 text-sm text-muted">{t.accessKept}</span>}
        {standing === 'removed' && <span className="ml-2 text-sm text-danger-text">{t.accessRemoved}</span>}
        {standing === 'none' && deed(t.accessAdd, withNewAccess(infobase))}
        {standing === 'kept' && deed(t.accessChange, withNewAccess(infobase))}
        {standing === 'kept' && deed(t.accessRemove, withoutAccess(infobase))}
        {standing === 'entered' && deed(infobase.hasAccess ? t.accessKeep : t.accessNone, withAccessAsItWas(infobase))}
        {standing === 'removed' && deed(t.accessKeep, withAccessAsItWas(infobase))}
      </div>
    </div>
  );
}
