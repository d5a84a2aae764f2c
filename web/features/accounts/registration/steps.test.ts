import { expect, test } from 'vitest';
import { invitedSteps, reachableStep, type RegistrationState } from './steps.ts';

const begun: RegistrationState = { step: 'organization', firstName: 'Анна', lastName: 'Кузнецова', email: 'anna@firm.example', code: null };
const sent: RegistrationState = { ...begun, step: 'code', code: { phone: '+7 (912) •••-••-18', resendInSeconds: 60, expiresInSeconds: 300 } };

test('without a registration there is only the first step', () => {
  expect(reachableStep('code', null)).toBe('details');
  expect(reachableStep('organization', null)).toBe('details');
});

test('the code can be typed once it was sent', () => {
  expect(reachableStep('code', begun)).toBe('organization');
  expect(reachableStep('code', sent)).toBe('code');
});

test('one may always look at what came before', () => {
  expect(reachableStep('details', sent)).toBe('details');
  expect(reachableStep('organization', sent)).toBe('organization');
});

test('by an invitation the organisation is no step', () => {
  expect(reachableStep('organization', begun, invitedSteps)).toBe('details');
  expect(reachableStep('organization', sent, invitedSteps)).toBe('code');
  expect(reachableStep('code', begun, invitedSteps)).toBe('details');
});
