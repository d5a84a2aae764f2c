import { expect, test } from 'vitest';
import type { Claim, Notice, Organization } from '#contract/organizations.ts';
import { shownOf } from './shown.ts';

const organization = (id: string) => ({ id, name: `ООО «${id}»` }) as Organization;
const claim = { id: 'c', state: 'question' } as Claim;
const notice = (organizationId: string): Notice => ({ kind: 'join_requests', organizationId, organizationName: '', count: 1 });
const all = { organizations: [organization('a'), organization('b')], claims: [claim], notices: [notice('a'), notice('b')] };

test('without a choice, or with that of a stranger, all is shown', () => {
  expect(shownOf(all, undefined)).toEqual({ only: undefined, ...all });
  expect(shownOf(all, 'z')).toEqual({ only: undefined, ...all });
});

test('a chosen organisation stands alone, with its own notices', () => {
  expect(shownOf(all, 'b')).toEqual({ only: organization('b'), organizations: [organization('b')], claims: [], notices: [notice('b')] });
});

test('where there is only one, nothing is left out', () => {
  expect(shownOf({ ...all, organizations: [organization('a')], claims: [] }, 'a').only).toBeUndefined();
});
