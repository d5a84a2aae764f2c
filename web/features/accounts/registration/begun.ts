const KEY = 'kabinet_registration';

/**
 * Remembers that this browser has begun to register, so that only then the server is asked where it
 * stopped. The registration itself is in a cookie that scripts cannot read.
 */
export function keepBegun(begun: boolean): void {
  try {
    if (begun) localStorage.setItem(KEY, 'begun');
    else localStorage.removeItem(KEY);
  } catch {
    // Storage is switched off: a reloaded page begins anew.
  }
}

export function hasBegun(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}
