import { lazy } from 'react';
import { Later } from '#web/ui/later.tsx';
import { AccountFace, accountButtonClass } from './account-face.tsx';
import type { AccountMenuProps } from './account-menu.tsx';

const load = () => import('./account-menu.tsx');
const AccountMenu = lazy(load);

/** The user's corner. */
export function Account(props: AccountMenuProps) {
  return (
    <Later
      load={load}
      button={(opener) => (
        <button type="button" {...opener} className={accountButtonClass}>
          <AccountFace name={props.name} {...(props.note ? { note: props.note } : {})} />
        </button>
      )}
    >
      <AccountMenu {...props} />
    </Later>
  );
}
