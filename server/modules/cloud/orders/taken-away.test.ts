import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TestPortal } from '#server/test/app.ts';
import { ownCloud, type OwnCloud } from '#server/test/cloud-world.ts';
import { ObeyingCloud } from '#server/test/obeying-cloud.ts';
import { addMember } from '#server/test/world.ts';

let portal: TestPortal;
const cloud = new ObeyingCloud();
let own: OwnCloud;
beforeAll(async () => {
  portal = await TestPortal.start({}, [], cloud);
});
afterAll(() => portal.stop());
beforeEach(async () => {
  own = await ownCloud(portal, cloud);
});

describe('what somebody has ordered from whom the cloud was taken meanwhile', () => {
  const dismissed = async (body: object) => {
    const keeper = await addMember(portal, own, { sections: ['cloud_users'] });
    const { orderId } = (await keeper.browser.post(`/api/clouds/${own.cloudId}/end-sessions`, body)).body;
    return { orderId, dismiss: () => own.browser.delete(`/api/organizations/${own.organizationId}/members/${keeper.userId}`) };
  };

  test('is not done', async () => {
    const { orderId, dismiss } = await dismissed({ sessionIds: null });
    await dismiss();
    await portal.runJobs();
    expect(await own.order(orderId)).toMatchObject({ state: 'failed', problem: 'interrupted' });
    expect(cloud.calls.filter((call) => call.includes(`${own.first}: `) || call.includes(`${own.second}: `))).toEqual([]);
  });

  test('is called off while it counts down, and people hear that they may go on', async () => {
    const { orderId, dismiss } = await dismissed({ sessionIds: null, minutes: 5 });
    await portal.runJobs();
    await dismiss();
    cloud.told.length = 0;
    await portal.pass({ minutes: 5, seconds: 1 });
    await portal.runRepeated('cloud.sweep-orders');
    expect(await own.order(orderId)).toMatchObject({ state: 'cancelled' });
    expect(cloud.told).toHaveLength(3);
    expect(cloud.sessions[own.first]).toHaveLength(2);
    expect((await own.journal())[0]).toBe('cloud.order_cancelled');
  });
});
