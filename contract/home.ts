import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { claim, notice, organization } from './organizations.ts';

/** All that the home page shows, in one answer. */
export const showHome = endpoint({
  method: 'GET', path: '/api/home', audience: 'client',
  output: z.object({
    firstName: z.string(),
    email: z.string(),
    emailConfirmed: z.boolean(),
    organizations: z.array(organization),
    claims: z.array(claim),
    notices: z.array(notice),
  }),
  errors: [],
});
export type Home = z.output<(typeof showHome)['output']>;
