import type { Town } from '@/components/manage/place-fields';
import { basemapOf } from '@/lib/tenants/model';
import type { Tenant } from '@/lib/tenants/queries';

/** What the form's map needs of a tenant. */
export const townOf = (tenant: Tenant): Town => ({
  basemap: basemapOf(tenant),
  bounds: tenant.bounds,
  centre: tenant.centre,
});
