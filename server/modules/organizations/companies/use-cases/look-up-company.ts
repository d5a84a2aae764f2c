import type { CompanyRegistry } from '#connectors/company-registry/port.ts';
import { DomainError } from '#kernel/errors.ts';
import { defineChange } from '#kernel/use-case.ts';
import { isFresh, saveCompany } from '../queries.ts';

/** Fills in what the registry says of a company. Fails, to be tried again, while it does not answer. */
export function lookUpCompany(registry: CompanyRegistry) {
  return defineChange({
    name: 'organizations.look-up-company',
    actor: 'system',
    async prepare(context, input: { inn: string }) {
      return (await isFresh(context.db, input.inn)) ? null : registry.find(input.inn);
    },
    async run(context, _input, answer) {
      if (answer?.kind === 'unavailable') {
        context.log.warn({ code: answer.code, detail: answer.detail }, 'the company registry does not answer');
        throw new DomainError('unavailable');
      }
      if (answer?.kind === 'found') await saveCompany(context.tx, answer.company, registry.name);
      return context.done(undefined);
    },
  });
}
