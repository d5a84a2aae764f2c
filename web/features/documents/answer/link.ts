import { useEffect, useState } from 'react';
import { settleRecipientLink, showRecipientLink } from '#contract/documents.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import { useAction } from '#web/lib/action.ts';
import { ApiError } from '#web/lib/api-error.ts';
import { call } from '#web/lib/api.ts';

export type Asked = OutputOf<typeof showRecipientLink>;

/** What the link in the address leads to, and how it is answered. The token stays there: the same link serves to change one's mind. */
export function useRecipientLink() {
  const [token] = useState(() => location.hash.slice(1));
  const [shown, setShown] = useState<Asked | 'gone' | null>(token === '' ? 'gone' : null);
  const [answered, setAnswered] = useState(0);
  async function unlessGone(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (failure) {
      if (!isGone(failure)) throw failure;
      setShown('gone');
    }
  }
  const look = useAction(() => unlessGone(async () => setShown(await call(showRecipientLink, { token }))));
  const answer = useAction((agree: boolean) =>
    unlessGone(async () => {
      const { state } = await call(settleRecipientLink, { token, agree });
      setShown((now) => (now && now !== 'gone' ? { ...now, state } : now));
      setAnswered((times) => times + 1);
    }),
  );
  const { run } = look;
  useEffect(() => {
    if (token !== '') void run();
  }, [token, run]);
  return { shown, answered, look, answer };
}

/** A token that is no token at all (a link cut short) is as gone as a used one. */
function isGone(failure: unknown): boolean {
  return failure instanceof ApiError && (failure.code === 'confirmation_gone' || failure.code === 'invalid_input');
}
