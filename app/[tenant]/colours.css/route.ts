import { tenantStylesheet } from '@/components/layout/tenant-stylesheet';
import { currentActor, currentTenant } from '@/lib/identity/current-actor.next';
import { coloursOf } from '@/lib/tenants/model';
import { canSetUp } from '@/lib/tenants/policy';

/**
 * The tenant's colours and typeface. The address carries what is in it, so that browsers may keep the answer for good;
 * what admins try out (`?draft`) is theirs alone.
 */
export async function GET(request: Request, { params }: { params: Promise<{ tenant: string }> }): Promise<Response> {
  const { tenant: slug } = await params;
  const { colour, look, lookDraft } = await currentTenant(slug);
  const wantsDraft = new URL(request.url).searchParams.has('draft');
  const draft = wantsDraft && canSetUp(await currentActor(slug)).ok ? lookDraft : null;
  return new Response(tenantStylesheet(coloursOf(draft?.colour ?? colour), draft?.font ?? look.font), {
    headers: {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': wantsDraft ? 'private, no-store' : 'public, max-age=31536000, immutable',
    },
  });
}
