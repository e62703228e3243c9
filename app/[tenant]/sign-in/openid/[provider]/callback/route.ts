import { getLocale } from 'next-intl/server';
import { isRefusal } from '@/lib/errors';
import { answerForm } from '@/lib/errors.next';
import { takeCourse } from '@/lib/identity/course-cookie.next';
import { currentActor, currentTenant } from '@/lib/identity/current-actor.next';
import { arrivalOf } from '@/lib/identity/model/device';
import { keepSession } from '@/lib/identity/session-cookie.next';
import { keepNetworkPace } from '@/lib/limits/commands/keep-pace';
import { paces } from '@/lib/limits/model/paces';
import { finishOpenid } from '@/lib/openid/commands/finish';
import { returnAddress } from '@/lib/openid/model';
import { providerBySlug } from '@/lib/openid/queries/providers';

interface Context {
  params: Promise<{ tenant: string; provider: string }>;
}

/** Where a provider sends people back to. What the answer is worth shows in the browser's cookie and at the provider. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { tenant: slug, provider } = await params;
  return answerForm(async () => {
    const [tenant, actor, arrival] = [await currentTenant(slug), await currentActor(slug), arrivalOf(request.headers)];
    keepNetworkPace(tenant.id, arrival.sender, paces.wish);
    const address = returnAddress({ tenantSlug: slug, host: request.headers.get('host') }, provider);
    address.search = new URL(request.url).search;
    const [locale, token] = [await getLocale(), await takeCourse(slug, 'openid')];
    const asked = await providerBySlug(tenant.id, provider);
    const way = await finishOpenid(actor, asked, { address, token, arrival, locale }).catch(toExplanation(slug));
    if (typeof way === 'string') return way;
    await keepSession(tenant, way.session);
    return way.next;
  }, `/${slug}/sign-in`);
}

/** That two ways lead to two accounts needs more words than a refusal has. */
const toExplanation = (tenantSlug: string) => (error: unknown) => {
  if (isRefusal(error) && error.code === 'identity.another-account') return `/${tenantSlug}/sign-in/two-accounts`;
  throw error;
};
