import { getLocale } from 'next-intl/server';
import { z } from 'zod';
import { parse } from '@/lib/errors';
import { formRoute } from '@/lib/forms.next';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { EmailAddress, localPath, newToken, tokenAt } from '@/lib/identity/model';
import { keepAsked } from '@/lib/identity/session-cookie.next';
import { mailLink } from '@/lib/identity/sign-in-link.next';
import { countSender, countTry } from '@/lib/limits/commands';
import { limits, senderOf } from '@/lib/limits/model';
import { originFor } from '@/lib/tenants/model/origin';

const Asked = z.object({ email: EmailAddress });

/** Asks for a link. The answer is the same for an address that is known and one that is not. */
export const POST = formRoute(async ({ form, params, request }) => {
  const { email } = parse(Asked, { email: form.get('email') });
  const tenant = await currentTenant(params.tenant);
  await countSender(tenant.id, limits.linksFromSender, senderOf(request.headers));
  await countTry(tenant.id, limits.linksToAddress, email);
  const next = localPath(params.tenant, form.get('next'));
  const host = request.headers.get('host');
  const [browser, origin] = [tokenAt(host, newToken()), originFor(host)];
  await mailLink(tenant, { email, browser, next, origin, locale: await getLocale() });
  await keepAsked(params.tenant, browser);
  return `/${params.tenant}/sign-in/sent?${new URLSearchParams({ next })}`;
});
