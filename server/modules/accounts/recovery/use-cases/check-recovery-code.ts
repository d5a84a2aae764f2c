import type { checkRecoveryCode as contract } from '#contract/accounts.ts';
import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import { defineChange } from '#kernel/use-case.ts';
import { checkCode } from '../../codes/use-cases/check-code.ts';
import { markVerified } from '../queries.ts';
import { lockOwnRecovery } from './own-recovery.ts';

export const checkRecoveryCode = defineChange({
  name: 'accounts.check-recovery-code',
  actor: 'guest',
  async run(context, input: InputOf<typeof contract>) {
    const recovery = await lockOwnRecovery(context);
    const problem = await checkCode(context, recovery.id, recovery.phone, input.code);
    if (problem) return context.refuse<OutputOf<typeof contract>>(problem);
    await markVerified(context.tx, recovery.id);
    return context.done({});
  },
});
