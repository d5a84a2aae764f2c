import { useState } from 'react';
import { initialsOf } from '../initials.ts';

/** A photo, or initials where there is none or it does not come. The name stands beside. */
export function Face({ name, photo }: { name: string; photo: string | null }) {
  const [failed, setFailed] = useState<string | null>(null);
  if (photo === null || photo === failed) {
    return (
      <span aria-hidden className="grid size-14 shrink-0 place-items-center rounded-full bg-accent-tint text-lg font-semibold text-accent-text">
        {initialsOf(name)}
      </span>
    );
  }
  return <img src={photo} alt="" width={56} height={56} loading="lazy" onError={() => setFailed(photo)} className="size-14 shrink-0 rounded-full bg-fill object-cover" />;
}
