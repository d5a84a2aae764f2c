import { organizationTypes, type OrganizationType } from '#contract/inn.ts';
import { positions, type Claim, type Position } from '#contract/organizations.ts';

/** What the form to add an organisation begins with. */
export interface ClaimDraft {
  type: OrganizationType | undefined;
  inn: string;
  position: Position | undefined;
}

/** Address of the form, filled in as an earlier claim was. */
export function draftAddress({ type, inn, position }: Pick<Claim, 'type' | 'inn' | 'position'>): string {
  return `/organizations/new?${new URLSearchParams({ type, inn, position })}`;
}

/** Reads such an address; what it holds was perhaps typed by hand, so only known words count. */
export function readDraft(search: string): ClaimDraft {
  const query = new URLSearchParams(search);
  return {
    type: organizationTypes.find((type) => type === query.get('type')),
    inn: (query.get('inn') ?? '').replace(/\D/g, '').slice(0, 12),
    position: positions.find((position) => position === query.get('position')),
  };
}
