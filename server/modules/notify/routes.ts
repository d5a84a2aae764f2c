import * as contract from '#contract/notify.ts';
import { route, type Route } from '#http/route.ts';
import type { Gateways } from './use-cases/deliver-message.ts';
import { listOutbox } from './use-cases/list-outbox.ts';
import { showDeliveries } from './use-cases/show-deliveries.ts';

export function notifyRoutes(gateways: Gateways): Route[] {
  return [route(contract.listOutbox, listOutbox(gateways)), route(contract.showDeliveries, showDeliveries(gateways))];
}
