import { formRoute } from '@/lib/forms.next';
import { setHost } from '@/lib/tenants/commands/operate-tenant';

export const POST = formRoute<{ tenant: string; town: string }>(async ({ actor, form, params }) => {
  await setHost(actor, { slug: params.town, host: form.get('host') });
  return `/${params.tenant}/operator/tenants/${params.town}?done=host`;
});
