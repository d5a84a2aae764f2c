import { staffRoutes } from './staff-routes.ts';
import { start } from './start.tsx';

void start(staffRoutes);
