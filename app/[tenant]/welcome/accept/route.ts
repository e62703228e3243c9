import { formRoute } from '@/lib/forms.next';
import { localPath } from '@/lib/identity/model';
import { acceptNetiquette } from '@/lib/netiquette/commands/accept-netiquette';

export const POST = formRoute(async ({ actor, form, params }) => {
  await acceptNetiquette(actor, Object.fromEntries(form));
  return localPath(params.tenant, form.get('next'));
});
