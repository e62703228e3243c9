import { getLocale } from 'next-intl/server';
import { formRoute } from '@/lib/forms.next';
import { beginAtBundid } from '@/lib/identity/bundid/commands/begin';
import { browserToken, onwardPage } from '@/lib/identity/bundid/onward.next';
import { currentTenant } from '@/lib/identity/current-actor.next';

export const POST = formRoute(async ({ form, params, request }) => {
  const wish = { next: form.get('next'), purpose: form.get('purpose'), trust: form.get('trust') };
  const host = request.headers.get('host');
  const browser = { token: await browserToken(params.tenant), locale: await getLocale(), host };
  const { address, fields } = await beginAtBundid(await currentTenant(params.tenant), wish, browser);
  return onwardPage({ to: 'there', action: address, fields });
});
