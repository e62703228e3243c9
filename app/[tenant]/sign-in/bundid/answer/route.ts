import { seeOther } from '@/lib/errors.next';
import { takePosted } from '@/lib/identity/bundid/take-posted.next';
import { currentTenant } from '@/lib/identity/current-actor.next';

/**
 * Where browsers bring BundID's answers: a post from another site, without any cookie of ours. What it may do hangs on
 * its signature and on a request of ours that waits; who is signed in is settled by the next step, in our own page.
 */
export const POST = takePosted;

/** Who comes back here, or reads what was refused there, goes on from the page for signing in. */
export async function GET(request: Request, { params }: { params: Promise<{ tenant: string }> }): Promise<Response> {
  const { slug } = await currentTenant((await params).tenant);
  return seeOther(`/${slug}/sign-in${new URL(request.url).search}`);
}
