import { defineChange } from '#kernel/use-case.ts';
import { addSamples, foldSamples } from '../queries.ts';

export const takeSamples = defineChange({
  name: 'cloud.take-samples',
  actor: 'system',
  async run(context) {
    await addSamples(context.tx);
    return context.done(undefined);
  },
});

export const foldOldSamples = defineChange({
  name: 'cloud.fold-samples',
  actor: 'system',
  async run(context) {
    await foldSamples(context.tx);
    return context.done(undefined);
  },
});
