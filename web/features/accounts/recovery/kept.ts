import * as z from 'zod/mini';
import { codeSent, type CodeSent } from '#contract/accounts.ts';
import { readersClock } from '#web/lib/now.ts';

const KEY = 'kabinet_recovery';
/** After so long the server has forgotten the recovery too. */
const LIVES_SECONDS = 30 * 60;

const kept = z.object({ phone: z.string(), sent: codeSent, proof: z.boolean(), at: z.number() });

export interface KeptRecovery {
  phone: string;
  sent: CodeSent;
  /** The code was right: only the new password is missing. */
  proof: boolean;
}

/**
 * Remembers in this tab where a recovery stands: phones drop a page while its reader looks into the
 * SMS. No secret is in it; the recovery itself is in a cookie that scripts cannot read.
 */
export function keepRecovery(recovery: KeptRecovery | null): void {
  try {
    if (recovery) sessionStorage.setItem(KEY, JSON.stringify({ ...recovery, at: readersClock() }));
    else sessionStorage.removeItem(KEY);
  } catch {
    // Storage is switched off: a reloaded page begins anew.
  }
}

export function findRecovery(): KeptRecovery | null {
  try {
    return agedRecovery(sessionStorage.getItem(KEY), readersClock());
  } catch {
    return null;
  }
}

/** What was kept, with the seconds gone since; null when it is too old or nothing of ours. */
export function agedRecovery(text: string | null, now: number): KeptRecovery | null {
  const found = z.safeParse(kept, parsed(text));
  if (!found.success) return null;
  const { phone, sent, proof, at } = found.data;
  const gone = Math.max(0, Math.floor((now - at) / 1000));
  if (gone >= LIVES_SECONDS) return null;
  const left = (seconds: number) => Math.max(0, seconds - gone);
  return { phone, proof, sent: { ...sent, resendInSeconds: left(sent.resendInSeconds), expiresInSeconds: left(sent.expiresInSeconds) } };
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
