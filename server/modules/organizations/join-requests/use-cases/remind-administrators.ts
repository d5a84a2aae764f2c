import { defineChange } from '#kernel/use-case.ts';
import { queueMails } from '#modules/notify/index.ts';
import { lettersToAdministrators } from '../../claims/use-cases/hand-to-administrators.ts';
import { listAdministrators } from '../../members/queries.ts';
import { takeDueReminders } from '../queries.ts';

const AT_ONCE = 100;

/** After three working days without an answer all administrators are told once more. */
export const remindAdministrators = defineChange({
  name: 'organizations.remind-administrators',
  actor: 'system',
  async run(context, _input: Record<string, never>) {
    const claims = await takeDueReminders(context.tx, AT_ONCE);
    const administrators = await listAdministrators(context.tx, claims.map((claim) => claim.inn));
    await queueMails(
      context,
      claims.flatMap((claim) => lettersToAdministrators(context, administrators.filter((person) => person.inn === claim.inn), claim, 'reminded')),
    );
    return context.done(undefined);
  },
});
