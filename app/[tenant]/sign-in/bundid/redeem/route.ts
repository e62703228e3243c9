import { getLocale } from 'next-intl/server';
import { formRoute } from '@/lib/forms.next';
import { finishAtBundid } from '@/lib/identity/bundid/commands/finish';
import { spentBrowserToken } from '@/lib/identity/bundid/onward.next';
import { keepSession } from '@/lib/identity/session-cookie.next';

export const POST = formRoute(async ({ actor, form, params, request }) => {
  const browser = await spentBrowserToken(params.tenant);
  const host = request.headers.get('host');
  const back = { answer: String(form.get('token')), browser, locale: await getLocale(), host };
  const { session, next, livesHere } = await finishAtBundid(actor, back);
  await keepSession({ id: actor.tenantId, slug: params.tenant }, session);
  if (livesHere !== false) return next;
  return `/${params.tenant}/residency?${new URLSearchParams({ next, refused: 'proof.elsewhere' })}`;
});
