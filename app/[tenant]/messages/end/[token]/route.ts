import { unstable_rethrow } from 'next/navigation';
import { asResponse, seeOther } from '@/lib/errors.next';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { keepNetworkPace } from '@/lib/limits/commands/keep-pace';
import { senderOf } from '@/lib/limits/model';
import { paces } from '@/lib/limits/model/paces';
import { endByLink } from '@/lib/notifications/commands/end-by-link';

interface Call {
  params: Promise<{ tenant: string; token: string }>;
}

/** A link in a mail leads to a page with a button: programs open links that nobody has clicked. */
export async function GET(_request: Request, { params }: Call): Promise<Response> {
  try {
    const { tenant, token } = await params;
    await currentTenant(tenant);
    return seeOther(`/${tenant}/messages/ending?link=${encodeURIComponent(token)}`);
  } catch (error) {
    unstable_rethrow(error);
    return asResponse(error);
  }
}

/**
 * Ends what the link names. From anywhere, since mail programs post here for their users (RFC 8058); the link's signature is
 * what lets in, and no cookie counts.
 */
export async function POST(request: Request, { params }: Call): Promise<Response> {
  try {
    const { tenant: slug, token } = await params;
    const tenant = await currentTenant(slug);
    keepNetworkPace(tenant.id, senderOf(request.headers), paces.wish);
    const what = await endByLink(tenant.id, token);
    return seeOther(`/${slug}/messages/ending?ended=${what}`);
  } catch (error) {
    unstable_rethrow(error);
    return asResponse(error);
  }
}
