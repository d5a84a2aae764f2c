import { MOST_CONTRACTS, type listDocumentContracts as contract } from '#contract/documents.ts';
import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import { defineRead } from '#kernel/use-case.ts';
import { enterSections } from '#modules/organizations/index.ts';
import { findContracts } from '../queries.ts';
import { organizationOf } from './present-document.ts';

/** What the list can be narrowed to. */
export const listContracts = defineRead({
  name: 'documents.list-contracts',
  actor: 'client',
  async run({ db, actor, config }, { organization }: InputOf<typeof contract>): Promise<OutputOf<typeof contract>> {
    const scopes = await enterSections(db, actor, organization, 'documents');
    const contracts = await findContracts(db, config, scopes.map((scope) => scope.organizationInn), MOST_CONTRACTS);
    return { contracts: contracts.map(({ id, number, name, ...row }) => ({ id, number, name, organization: organizationOf(row, scopes) })) };
  },
});
