import * as z from 'zod/mini';
import type { listCloudRequests as contract, listStaffCloudRequests as staffContract } from '#contract/cloud-requests.ts';
import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import { openCursor, readPage, sealCursor } from '#kernel/cursor.ts';
import { defineRead } from '#kernel/use-case.ts';
import { findStaffNames, mayAnswerCloudRequests } from '#modules/staff/index.ts';
import { enterCloud } from '../../clouds/use-cases/enter-cloud.ts';
import { listPrices, pageRequests, pageRequestsOf } from '../queries.ts';
import { presentRequests } from './present-request.ts';

const place = z.object({ id: z.uuid() });
const placeOf = ({ id }: { id: string }) => sealCursor({ id });

export const listCloudRequests = defineRead({
  name: 'cloud.list-requests',
  actor: 'client',
  async run({ db, actor }, { cloudId, after, limit }: InputOf<typeof contract>): Promise<OutputOf<typeof contract>> {
    const { organization } = await enterCloud(db, actor, cloudId);
    const from = openCursor(place, after)?.id ?? null;
    const { page, next } = await readPage(limit, (most) => pageRequestsOf(db, { cloudId, organizationId: organization.organizationId }, from, most), placeOf);
    return { rows: await presentRequests(db, page, organization), next, prices: await listPrices(db) };
  },
});

export const listStaffCloudRequests = defineRead({
  name: 'cloud.list-staff-requests',
  actor: 'staff',
  permit: mayAnswerCloudRequests,
  async run({ db }, { show, after, limit }: InputOf<typeof staffContract>): Promise<OutputOf<typeof staffContract>> {
    const from = openCursor(place, after)?.id ?? null;
    const { page, next } = await readPage(limit, (most) => pageRequests(db, show, from, most), placeOf);
    const staff = await findStaffNames(db, page.flatMap((row) => row.handled_by ?? []));
    const presented = await presentRequests(db, page, null);
    return { rows: presented.map((request, index) => ({ ...request, handledBy: staff.get(page[index]?.handled_by ?? '') ?? null })), next };
  },
});
