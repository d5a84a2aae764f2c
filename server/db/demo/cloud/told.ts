import type { Tx } from '#kernel/db.ts';
import type { Firm } from '../firm.ts';
import type { Doer, Past } from '../past.ts';
import { findBuiltCloud, type CloudRows } from './queries.ts';
import { tellCloudOrders } from './told-orders.ts';
import { tellCloudRequests } from './told-requests.ts';

/** What was done and asked for in the clouds of the first organisation before today. */
export async function tellCloudDays(tx: Tx, past: Past, firm: Firm, provider: Doer): Promise<CloudRows> {
  const [office, shops] = [await findBuiltCloud(tx, firm.inn, 'Офис'), await findBuiltCloud(tx, firm.inn, 'Магазины')];
  return { ...tellCloudOrders(past, firm, office), requests: tellCloudRequests(past, firm, { office, shops }, provider) };
}
