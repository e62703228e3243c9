import { getLocale } from 'next-intl/server';
import { visitorOf } from '@/lib/actor';
import { formRoute } from '@/lib/forms.next';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { invitationPath } from '@/lib/identity/model/invitation';
import { invitationPage } from '@/lib/identity/queries/invitations';
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
  const origin = originFor(request.headers.get('host'));
  await mailLink(tenant, { email, next, origin, locale: await getLocale() });
  return `/${params.tenant}/sign-in/sent?${new URLSearchParams({ next })}`;
});
