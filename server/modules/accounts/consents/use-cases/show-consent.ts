import { defineRead } from '#kernel/use-case.ts';
import { consentText } from '../rules.ts';

export const showConsent = defineRead({
  name: 'accounts.show-consent',
  actor: 'guest',
  async run(context, _input: unknown) {
    const text = consentText(context.origin.locale, context.config.provider);
    return { ...text, paragraphs: [...text.paragraphs] };
  },
});
