import { erlenstedt } from './erlenstedt/tenant';
import { haselrode } from './haselrode/tenant';
import { lindenfurt } from './lindenfurt/tenant';
import { mittelland } from './mittelland/tenant';
import type { DemoTenant } from './model';

export const demoTenants: readonly DemoTenant[] = [lindenfurt, erlenstedt, haselrode, mittelland];
