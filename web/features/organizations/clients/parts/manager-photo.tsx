import { useRef } from 'react';
import { ImageUp, X } from 'lucide-react';
import { MOST_PHOTO_BYTES, removeManagerPhoto, setManagerPhoto } from '#contract/managers.ts';
import { useAction } from '#web/lib/action.ts';
import { ApiError } from '#web/lib/api-error.ts';
import { call, send } from '#web/lib/api.ts';
import { errorText } from '#web/lib/errors.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { useStaff } from '#web/lib/session.ts';
import { Button } from '#web/ui/button.tsx';
import { IconButton } from '#web/ui/icon-button.tsx';
import { useInvitationsChanged, type StaffClient } from '../api.ts';
import { clientPhrases } from '../client-phrases.ts';

const TYPES = ['image/png', 'image/jpeg'];

/** The photo of a client's manager, as the client's contacts show it; those who serve clients put one there. */
export function ManagerPhoto({ manager }: { manager: NonNullable<StaffClient['manager']> }) {
  const t = usePhrases(clientPhrases);
  const locale = useLocale();
  const { may } = useStaff();
  const changed = useInvitationsChanged();
  const chooser = useRef<HTMLInputElement>(null);
  const set = useAction(async (file: File) => {
    if (!TYPES.includes(file.type)) throw new ApiError({ code: 'file_type' });
    if (file.size > MOST_PHOTO_BYTES) throw new ApiError({ code: 'file_too_large' });
    await send(setManagerPhoto, { managerId: manager.id }, file);
    await changed();
  });
  const remove = useAction(async () => {
    await call(removeManagerPhoto, { managerId: manager.id });
    await changed();
  });
  const error = set.error ?? remove.error;
  return (
    <>
      <span className="mt-2 flex flex-wrap items-center gap-2">
        {manager.photo !== null && <img src={manager.photo} alt={t.photoOf(manager.name)} width={40} height={40} className="size-10 shrink-0 rounded-full bg-fill object-cover" />}
        {may.decideClaims && (
          <Button icon={<ImageUp aria-hidden className="size-4" />} pending={set.pending} onClick={() => chooser.current?.click()}>
            {manager.photo === null ? t.addPhoto : t.replacePhoto}
          </Button>
        )}
        {may.decideClaims && manager.photo !== null && <IconButton label={t.removePhoto} icon={<X aria-hidden className="size-4" />} onClick={() => void remove.run()} />}
        <input
          ref={chooser}
          type="file"
          accept={TYPES.join(',')}
          hidden
          aria-label={t.addPhoto}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) void set.run(file);
            event.currentTarget.value = '';
          }}
        />
      </span>
      {may.decideClaims && <span className="mt-1 block text-sm text-muted">{t.photoHint}</span>}
      {error !== null && (
        <span role="alert" className="block text-sm text-danger-text">
          {errorText(error, locale)}
        </span>
      )}
    </>
  );
}
