import { tenantStylesheet } from '@/components/layout/tenant-stylesheet';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { coloursOf } from '@/lib/tenants/model';

/** The tenant's colours. Its address carries the colour, so that browsers may keep the answer for good. */
export async function GET(_: Request, { params }: { params: Promise<{ tenant: string }> }): Promise<Response> {
  const tenant = await currentTenant((await params).tenant);
  return new Response(tenantStylesheet(coloursOf(tenant.colour)), {
    headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable' },
  });
}
