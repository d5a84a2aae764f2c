import { useEffect, useState } from 'react';
import { openPasswordLink, viewPassword } from '#contract/cloud.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import { useAction } from '#web/lib/action.ts';
import { ApiError } from '#web/lib/api-error.ts';
import { call } from '#web/lib/api.ts';

export type PasswordLink = OutputOf<typeof openPasswordLink>;

/** What the link of the letter leads to. The password itself stays in this page's memory alone. */
export function usePasswordLink() {
  const [token] = useState(() => location.hash.slice(1));
  const [link, setLink] = useState<PasswordLink | 'gone' | null>(token === '' ? 'gone' : null);
  const [password, setPassword] = useState<string | null>(null);
  const look = useAction(async () => {
    try {
      setLink(await call(openPasswordLink, { token }));
    } catch (failure) {
      if (!isRefusal(failure, 'not_found', 'invalid_input')) throw failure;
      setLink('gone');
    }
  });
  const view = useAction(async () => {
    try {
      setPassword((await call(viewPassword, { token })).password);
    } catch (failure) {
      if (!isRefusal(failure, 'password_viewed', 'password_link_expired', 'not_found')) throw failure;
      setLink(await call(openPasswordLink, { token }));
    }
  });
  const { run } = look;
  useEffect(() => {
    if (token !== '') void run();
  }, [token, run]);
  return { link, password, look, view };
}

function isRefusal(failure: unknown, ...codes: string[]): boolean {
  return failure instanceof ApiError && codes.includes(failure.code);
}
