import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { usePhrases } from '#web/lib/phrases.ts';
import { appPhrases } from '../phrases.ts';
import { AccountFace, accountButtonClass } from './account-face.tsx';
import type { AccountMenuProps } from './account-menu.tsx';

const load = () => import('./account-menu.tsx');
const AccountMenu = lazy(load);

/**
 * The user's corner. Its menu comes in a file of its own once the page is painted (it is most of what
 * the shell weighs); until then a button of the same look stands in its place.
 */
export function Account(props: Omit<AccountMenuProps, 'autoFocus'>) {
  const [ready, setReady] = useState(false);
  const waiting = useRef<HTMLButtonElement>(null);
  const [hadFocus, setHadFocus] = useState(false);
  useEffect(() => {
    let gone = false;
    void load().then(() => {
      if (gone) return;
      setHadFocus(document.activeElement === waiting.current);
      setReady(true);
    });
    return () => {
      gone = true;
    };
  }, []);
  const t = usePhrases(appPhrases).user;
  const face = (
    <button ref={waiting} type="button" aria-haspopup="menu" aria-label={t.menu(props.name)} className={accountButtonClass}>
      <AccountFace name={props.name} {...(props.note ? { note: props.note } : {})} />
    </button>
  );
  if (!ready) return face;
  return (
    <Suspense fallback={face}>
      <AccountMenu {...props} autoFocus={hadFocus} />
    </Suspense>
  );
}
