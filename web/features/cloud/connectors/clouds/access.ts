import type { StaffCloud } from '#contract/connectors.ts';

/** An infobase as it stands in the form. `access` left out keeps what was there; null takes it away. */
export type PickedInfobase = StaffCloud['infobases'][number] & { readonly access?: { readonly user: string; readonly password: string } | null };

/** How it stands with the infobase's administrator: `entered` is not kept yet, `removed` not taken away yet. */
export function accessOf({ access, hasAccess }: PickedInfobase): 'none' | 'kept' | 'entered' | 'removed' {
  if (access) return 'entered';
  if (!hasAccess) return 'none';
  return access === null ? 'removed' : 'kept';
}

export function withNewAccess(infobase: PickedInfobase): PickedInfobase {
  return { ...infobase, access: { user: '', password: '' } };
}

export function withoutAccess(infobase: PickedInfobase): PickedInfobase {
  return { ...infobase, access: null };
}

export function withAccessAsItWas({ access: _given, ...infobase }: PickedInfobase): PickedInfobase {
  return infobase;
}
