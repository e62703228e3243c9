import { longFormRoute } from '@/lib/forms.next';
import { connectTenant } from '@/lib/tenants/commands/connect-tenant';
import { textOfFile } from '@/lib/tenants/text-of-file.next';

export const POST = longFormRoute(async ({ actor, form, params }) => {
  const area = (await textOfFile(form.get('areaFile'))) ?? form.get('area');
  await connectTenant(actor, { ...Object.fromEntries(form), area });
  return `/${params.tenant}/operator?done=connected#tenants`;
});
