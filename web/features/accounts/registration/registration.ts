import { useState } from 'react';
import { chooseRegistrationOrganization, confirmRegistration, resendRegistrationCode } from '#contract/accounts.ts';
import { call } from '#web/lib/api.ts';
import type { KeptInvitation } from '#web/lib/kept-invitation.ts';
import { useSteps } from '#web/lib/steps.ts';
import { isRegistrationGone, useResume } from './api.ts';
import { keepBegun } from './begun.ts';
import { invitedSteps, reachableStep, registrationSteps, type RegistrationState } from './steps.ts';

/** Where a registration stands, and what leads from one step to the next. */
export function useRegistration(invitation: KeptInvitation | null) {
  const steps = useSteps(registrationSteps);
  const [known, setKnown] = useState<RegistrationState | null>(null);
  const [gone, setGone] = useState<unknown>(null);
  const [choices, setChoices] = useState(0);
  const resume = useResume((state) => {
    setKnown(state);
    // Begun with another address than the invitation is bound to, it could not accept it.
    steps.replace(invitation?.isBound && state.email.toLowerCase() !== invitation.email.toLowerCase() ? 'details' : state.step);
  });
  const all = invitation ? invitedSteps : registrationSteps;

  function startAgain(failure: unknown) {
    keepBegun(false);
    setKnown(null);
    setGone(failure);
    steps.replace('details');
  }
  async function orStartAgain(act: () => Promise<void>) {
    try {
      await act();
    } catch (failure) {
      if (!isRegistrationGone(failure)) throw failure;
      startAgain(failure);
    }
  }
  function chosen(state: RegistrationState) {
    setChoices((times) => times + 1);
    setKnown(state);
  }
  return {
    all,
    step: reachableStep(steps.step, known, all),
    known,
    /** Why it had to begin anew. */
    gone,
    /** How often an organisation was chosen: each sends a code of its own. */
    choices,
    resume,
    startAgain,
    onDetails: (state: RegistrationState) =>
      orStartAgain(async () => {
        keepBegun(true);
        setGone(null);
        setKnown(state);
        if (!invitation) return steps.forward('organization');
        if (!state.code) chosen(await call(chooseRegistrationOrganization, { organization: null }));
        steps.forward('code');
      }),
    onOrganization(state: RegistrationState) {
      if (state !== known) chosen(state);
      steps.forward('code');
    },
    onCode: (code: string, enterPortal: () => Promise<void>) =>
      orStartAgain(async () => {
        await call(confirmRegistration, { code });
        keepBegun(false);
        await enterPortal();
      }),
    onResend: () => orStartAgain(async () => setKnown(await call(resendRegistrationCode))),
    toDetails: () => steps.replace('details'),
    back: () => steps.replace(invitation ? 'details' : 'organization'),
  };
}
