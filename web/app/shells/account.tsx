import { lazy, Suspense, useState } from 'react';
import { AccountFace, accountButtonClass } from './account-face.tsx';
import type { AccountMenuProps } from './account-menu.tsx';

const load = () => import('./account-menu.tsx');
const AccountMenu = lazy(load);

/**
 * The user's corner. Its menu is a third of what a page weighs, so it comes when somebody is about to
 * open it; until then a button of the same look stands in its place.
 */
export function Account(props: AccountMenuProps) {
  const [opened, setOpened] = useState(false);
  const fetchAhead = () => void load();
  const face = (
    <button
      type="button"
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={fetchAhead}
      onPointerDown={fetchAhead}
      onFocus={fetchAhead}
      onClick={() => setOpened(true)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown') return;
        event.preventDefault();
        setOpened(true);
      }}
      className={accountButtonClass}
    >
      <AccountFace name={props.name} {...(props.note ? { note: props.note } : {})} />
    </button>
  );
  if (!opened) return face;
  return (
    <Suspense fallback={face}>
      <AccountMenu {...props} />
    </Suspense>
  );
}
