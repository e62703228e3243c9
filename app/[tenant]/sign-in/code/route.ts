import { getLocale } from 'next-intl/server';
import { formRoute } from '@/lib/forms.next';
import { signInByCode } from '@/lib/identity/commands/codes';
import { localPath } from '@/lib/identity/model';
import { CODE_FIELD } from '@/lib/identity/model/code';
import { arrivalOf } from '@/lib/identity/model/device';
import { askedBefore, keepSession } from '@/lib/identity/session-cookie.next';
import { countSender } from '@/lib/limits/commands';
import { limits, senderOf } from '@/lib/limits/model';

/** Signs in with the code of a mail that this browser asked for. */
export const POST = formRoute(async ({ actor, form, params, request }) => {
  await countSender(actor.tenantId, limits.codesFromSender, senderOf(request.headers));
  const typed = { browser: await askedBefore(params.tenant), code: form.get(CODE_FIELD) };
  const redeeming = { locale: await getLocale(), guestId: actor.memberId, ...arrivalOf(request.headers) };
  const token = await signInByCode(actor.tenantId, typed, redeeming);
  await keepSession({ id: actor.tenantId, slug: params.tenant }, token);
  return localPath(params.tenant, form.get('next'));
});
