import { getLocale } from 'next-intl/server';
import { visitorOf } from '@/lib/actor';
import { formRoute } from '@/lib/forms.next';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { newToken, tokenAt } from '@/lib/identity/model';
import { invitationPath } from '@/lib/identity/model/invitation';
import { invitationPage } from '@/lib/identity/queries/invitations';
import { keepAsked } from '@/lib/identity/session-cookie.next';
import { mailLink } from '@/lib/identity/sign-in-link.next';
import { countSender, countTry } from '@/lib/limits/commands';
import { limits, senderOf } from '@/lib/limits/model';
import { originFor } from '@/lib/tenants/model/origin';

/** Mails a link to the invited address, and to no other: who opens it has proven that it is theirs. */
export const POST = formRoute<{ tenant: string; invitation: string }>(async ({ params, request }) => {
  const tenant = await currentTenant(params.tenant);
  const { email } = await invitationPage(visitorOf(tenant.id), params.invitation);
  await countSender(tenant.id, limits.linksFromSender, senderOf(request.headers));
  await countTry(tenant.id, limits.linksToAddress, email);
  const next = invitationPath(params.tenant, params.invitation);
  const host = request.headers.get('host');
  const [browser, origin] = [tokenAt(host, newToken()), originFor(host)];
  await mailLink(tenant, { email, browser, next, origin, locale: await getLocale() });
  await keepAsked(params.tenant, browser);
  return `/${params.tenant}/sign-in/sent?${new URLSearchParams({ next })}`;
});
