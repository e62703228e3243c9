import { getLocale, getTranslations } from 'next-intl/server';
import { formRoute } from '@/lib/forms.next';
import { keepCourse } from '@/lib/identity/course-cookie.next';
import { localPath } from '@/lib/identity/model';
import { beginOpenid } from '@/lib/openid/commands/begin';
import { onwardPage } from '@/lib/openid/onward.next';
import { providerBySlug } from '@/lib/openid/queries/providers';

/** Leads to a provider of this town, and back to what one came for. */
export const POST = formRoute<{ tenant: string; provider: string }>(async ({ actor, form, params, request }) => {
  const provider = await providerBySlug(actor.tenantId, params.provider);
  const [host, next] = [request.headers.get('host'), localPath(params.tenant, form.get('next'))];
  const { address, token } = await beginOpenid(actor.tenantId, provider, { tenantSlug: params.tenant, host, next });
  await keepCourse(params.tenant, 'openid', token);
  const label = (await getTranslations('identity.openid'))('onward', { name: provider.name });
  return onwardPage(address, { label, locale: await getLocale() });
});
