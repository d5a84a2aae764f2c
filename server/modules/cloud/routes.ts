import * as cloud from '#contract/cloud.ts';
import * as connectors from '#contract/connectors.ts';
import { route, type Route } from '#http/route.ts';
import { showAttendance } from './attendance/use-cases/show-attendance.ts';
import { listClusterInfobases, listStaffClouds } from './clouds/use-cases/list-staff-clouds.ts';
import { addCloud, changeCloud, removeCloud } from './clouds/use-cases/manage-clouds.ts';
import { listConnectors } from './connectors/use-cases/list-connectors.ts';
import { addConnector, changeConnector } from './connectors/use-cases/save-connector.ts';
import { removeConnector, switchConnector } from './connectors/use-cases/switch-connector.ts';
import { testConnector } from './connectors/use-cases/test-connector.ts';

export const cloudRoutes: Route[] = [
  route(cloud.showAttendance, showAttendance),
  route(connectors.listConnectors, listConnectors),
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
];
