import { X } from 'lucide-react';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { IconButton } from '#web/ui/icon-button.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { cloudPhrases } from '../phrases.ts';
import type { PickedInfobase } from '../setting.ts';

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

/** Its administrator is entered here, kept as it was or taken away, and never shown. */
function Access({ index, infobase, onChange }: Omit<PickedRowProps, 'onDrop'>) {
  const t = usePhrases(cloudPhrases);
  const { access, hasAccess, title, ...rest } = infobase;
  const isKept = access === undefined && hasAccess;
  const enter = () => onChange({ ...infobase, access: { user: '', password: '' } });
  const takeAway = () => onChange({ ...rest, title, hasAccess, ...(hasAccess ? { access: null } : {}) });
  if (access) {
    return (
      <>
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField name={`infobases.${index}.access.user`} label={t.accessUser} value={access.user} maxLength={200} autoComplete="off" onChange={(event) => onChange({ ...infobase, access: { ...access, user: event.currentTarget.value } })} />
          <TextField name={`infobases.${index}.access.password`} label={t.accessPassword} optional type="password" value={access.password} maxLength={500} autoComplete="new-password" onChange={(event) => onChange({ ...infobase, access: { ...access, password: event.currentTarget.value } })} />
        </div>
        <p className="text-sm text-muted">{t.accessHint}</p>
        <Button variant="ghost" className="self-start" aria-label={t.accessOf(t.accessRemove, title)} onClick={takeAway}>
          {t.accessRemove}
        </Button>
      </>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-2">
      {isKept && <span className="text-sm text-muted">{t.accessKept}</span>}
      <Button variant="ghost" aria-label={t.accessOf(isKept ? t.accessChange : t.accessAdd, title)} onClick={enter}>
        {isKept ? t.accessChange : t.accessAdd}
      </Button>
      {isKept && (
        <Button variant="ghost" aria-label={t.accessOf(t.accessRemove, title)} onClick={takeAway}>
          {t.accessRemove}
        </Button>
      )}
    </div>
  );
}
