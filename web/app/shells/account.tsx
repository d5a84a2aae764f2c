import { late } from '#web/ui/late.tsx';
import { Later } from '#web/ui/later.tsx';
import { AccountFace, accountButtonClass } from './account-face.tsx';
import type { AccountMenuProps } from './account-menu.tsx';

const AccountMenu = late(() => import('./account-menu.tsx'));

/** The user's corner. */
export function Account(props: AccountMenuProps) {
  return (
    <Later
      preload={AccountMenu.preload}
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
