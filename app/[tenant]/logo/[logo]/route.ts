import { asResponse } from '@/lib/errors.next';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { logoOf } from '@/lib/tenants/queries/logo';

/** A tenant's coat of arms or logo. Another picture has another address, so browsers keep it for good. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ tenant: string; logo: string }> },
): Promise<Response> {
  const { tenant: slug, logo: id } = await params;
  try {
    const { bytes, type } = await logoOf((await currentTenant(slug)).id, id);
    const headers = { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' };
    return new Response(new Uint8Array(bytes), { headers });
  } catch (error) {
    return asResponse(error);
  }
}
