import * as cloud from '#contract/cloud.ts';
import * as requests from '#contract/cloud-requests.ts';
import * as connectors from '#contract/connectors.ts';
import * as infobases from '#contract/infobases.ts';
import { route, type Route } from '#http/route.ts';
import { showAttendance } from './attendance/use-cases/show-attendance.ts';
import { listClouds } from './clouds/use-cases/list-clouds.ts';
import { listClusterInfobases, listStaffClouds } from './clouds/use-cases/list-staff-clouds.ts';
import { addCloud, changeCloud, removeCloud } from './clouds/use-cases/manage-clouds.ts';
import { listConnectors, showConnector } from './connectors/listing/use-cases/list-connectors.ts';
import { addConnector, changeConnector } from './connectors/use-cases/save-connector.ts';
import { removeConnector, switchConnector } from './connectors/use-cases/switch-connector.ts';
import { testConnector } from './connectors/use-cases/test-connector.ts';
import { listInfobases, listInfobaseSessions } from './infobases/use-cases/list-infobases.ts';
import { blockInfobase, liftBlock } from './infobases/use-cases/order-block.ts';
import { listAccessOffers } from './offers/use-cases/list-offers.ts';
import { settleAccessOffer } from './offers/use-cases/settle-offer.ts';
import { cancelOrder } from './orders/use-cases/cancel-order.ts';
import { listOrders } from './orders/use-cases/list-orders.ts';
import { endInfobaseSessions, endSessions } from './orders/use-cases/order-sessions.ts';
import { resetPassword } from './passwords/use-cases/order-reset.ts';
import { openPasswordLink, viewPassword } from './passwords/use-cases/view-password.ts';
import { listCloudRequests, listStaffCloudRequests } from './requests/use-cases/list-requests.ts';
import { requestOfCloud } from './requests/use-cases/request-of-cloud.ts';
import { settleCloudRequest } from './requests/use-cases/settle-request.ts';
import { withdrawCloudRequest } from './requests/use-cases/withdraw-request.ts';
import { retryOrder } from './use-cases/retry-order.ts';
import { listCloudUsers } from './users/use-cases/list-users.ts';

export const cloudRoutes: Route[] = [
  route(cloud.listClouds, listClouds),
  route(cloud.showAttendance, showAttendance),
  route(cloud.listCloudUsers, listCloudUsers),
  route(cloud.listOrders, listOrders),
  route(cloud.endSessions, endSessions),
  route(cloud.cancelOrder, cancelOrder),
  route(cloud.retryOrder, retryOrder),
  route(cloud.resetPassword, resetPassword),
  route(cloud.openPasswordLink, openPasswordLink),
  route(cloud.viewPassword, viewPassword),
  route(cloud.listAccessOffers, listAccessOffers),
  route(cloud.settleAccessOffer, settleAccessOffer),
  route(infobases.listInfobases, listInfobases),
  route(infobases.listInfobaseSessions, listInfobaseSessions),
  route(infobases.endInfobaseSessions, endInfobaseSessions),
  route(infobases.blockInfobase, blockInfobase),
  route(infobases.liftBlock, liftBlock),
  route(connectors.listConnectors, listConnectors),
  route(connectors.showConnector, showConnector),
  route(connectors.addConnector, addConnector),
  route(connectors.changeConnector, changeConnector),
  route(connectors.switchConnector, switchConnector),
  route(connectors.removeConnector, removeConnector),
  route(connectors.testConnector, testConnector),
  route(connectors.listStaffClouds, listStaffClouds),
  route(connectors.addCloud, addCloud),
  route(connectors.changeCloud, changeCloud),
  route(connectors.removeCloud, removeCloud),
  route(connectors.listClusterInfobases, listClusterInfobases),
  route(requests.listCloudRequests, listCloudRequests),
  route(requests.requestOfCloud, requestOfCloud),
  route(requests.withdrawCloudRequest, withdrawCloudRequest),
  route(requests.listStaffCloudRequests, listStaffCloudRequests),
  route(requests.settleCloudRequest, settleCloudRequest),
];
