import { clientRoutes } from './client-routes.ts';
import { start } from './start.tsx';

void start(clientRoutes);
