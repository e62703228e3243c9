import type { Town } from '@/components/manage/place-fields';
import type { Tenant } from '@/lib/tenants/queries';

/** What the form's map needs of a tenant. */
export const townOf = (tenant: Tenant): Town => ({
  basemap: tenant.basemap,
  bounds: tenant.bounds,
  centre: tenant.centre,
});
