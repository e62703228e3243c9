import { formRoute } from '@/lib/forms.next';
import { resumeTenant } from '@/lib/tenants/commands/operate-tenant';

export const POST = formRoute<{ tenant: string; town: string }>(async ({ actor, params }) => {
  await resumeTenant(actor, { slug: params.town });
  return `/${params.tenant}/operator/tenants/${params.town}?done=resumed`;
});
