/** Hours for which those who administered before keep their place against the provider's invitee (manual, 6.1). */
export const PROTECTED_HOURS = 24;
