import { servedBaseMap } from '@/lib/base-map/queries/served';
import { tenantIdAt } from '@/lib/tenants/queries';
import { given, HOUR } from '../given';

/** What the tenant's maps lie on, as a browser draws it. */
export const GET = (_request: Request, { params }: { params: Promise<{ tenant: string; version: string }> }) =>
  given(async () => {
    const { tenant: slug, version } = await params;
    const served = await servedBaseMap({ id: await tenantIdAt(slug), slug }, version);
    return Response.json(served, { headers: { 'cache-control': `public, max-age=${HOUR / 6}` } });
  });
