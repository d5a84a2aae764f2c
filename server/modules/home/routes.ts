import * as contract from '#contract/home.ts';
import { route, type Route } from '#http/route.ts';
import { showHome } from './use-cases/show-home.ts';

export const homeRoutes: Route[] = [route(contract.showHome, showHome)];
