import { expect, test } from 'vitest';
import type { Home } from '#contract/home.ts';
import { firstSteps } from './steps.ts';

const claim = (state: Home['claims'][number]['state']) => ({ state }) as Home['claims'][number];
const organization = {} as Home['organizations'][number];

test('a newcomer confirms the address and adds an organisation', () => {
  expect(firstSteps({ emailConfirmed: false, organizations: [], claims: [] })).toEqual([
    { kind: 'email', done: false },
    { kind: 'organization', progress: 'none', done: false },
  ]);
});

test('a claim under way counts as added, a rejected one does not', () => {
  expect(firstSteps({ emailConfirmed: false, organizations: [], claims: [claim('manual')] })[1]).toEqual({ kind: 'organization', progress: 'claimed', done: true });
  expect(firstSteps({ emailConfirmed: true, organizations: [], claims: [claim('rejected')] })[1]).toEqual({ kind: 'organization', progress: 'none', done: false });
});

test('nothing is left once both are done', () => {
  expect(firstSteps({ emailConfirmed: true, organizations: [organization], claims: [] })).toEqual([]);
});

test('a question comes first and stands alone later on', () => {
  const claims = [claim('question'), claim('question')];
  expect(firstSteps({ emailConfirmed: true, organizations: [organization], claims })).toEqual([{ kind: 'answer', count: 2, done: false }]);
  expect(firstSteps({ emailConfirmed: false, organizations: [], claims }).map((step) => step.kind)).toEqual(['answer', 'email', 'organization']);
});
