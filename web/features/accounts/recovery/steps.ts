export const recoverySteps = ['phone', 'code', 'password'] as const;
export type RecoveryStep = (typeof recoverySteps)[number];

/** The step to show: the wanted one, or the last before it for which all is there. */
export function reachableStep(wanted: RecoveryStep, has: { code: boolean; proof: boolean }): RecoveryStep {
  if (!has.code) return 'phone';
  return wanted === 'password' && !has.proof ? 'code' : wanted;
}
