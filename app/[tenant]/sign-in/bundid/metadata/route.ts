import { serviceMetadata } from '@/lib/identity/bundid/metadata';
import { connected } from '@/lib/identity/bundid/queries';
import { currentTenant } from '@/lib/identity/current-actor.next';

/** What the town registers at BundID for the host that is asked, for whoever uploads it there. */
export async function GET(request: Request, { params }: { params: Promise<{ tenant: string }> }): Promise<Response> {
  const found = await connected(await currentTenant((await params).tenant), request.headers.get('host'));
  if (!found) return new Response(null, { status: 404 });
  return new Response(serviceMetadata(found.service), {
    headers: { 'content-type': 'application/samlmetadata+xml', 'cache-control': 'no-store' },
  });
}
