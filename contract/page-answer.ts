import * as z from 'zod/mini';

/** The answer is a page of the portal, to which the browser is sent on. */
export const pageAnswer = z.object({ page: z.string() });
