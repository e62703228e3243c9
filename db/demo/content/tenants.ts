import { erlenstedt } from './erlenstedt/tenant';
import { lindenfurt } from './lindenfurt/tenant';
import type { DemoTenant } from './model';

export const demoTenants: readonly DemoTenant[] = [lindenfurt, erlenstedt];
