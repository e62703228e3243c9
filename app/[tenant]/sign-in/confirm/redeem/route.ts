import { getLocale } from 'next-intl/server';
import { formRoute } from '@/lib/forms.next';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { localPath } from '@/lib/identity/model';
import { arrivalOf } from '@/lib/identity/model/device';
import { keepSession } from '@/lib/identity/session-cookie.next';
import { redeemLink } from '@/lib/identity/sign-in-link.next';

export const POST = formRoute(async ({ actor, form, params, request }) => {
  const tenant = await currentTenant(params.tenant);
  const redeeming = { locale: await getLocale(), guestId: actor.memberId, ...arrivalOf(request.headers) };
  const token = await redeemLink(tenant, String(form.get('token')), redeeming);
  await keepSession(tenant, token);
  return localPath(params.tenant, form.get('next'));
});
