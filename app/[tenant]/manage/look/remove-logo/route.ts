import { formRoute } from '@/lib/forms.next';
import { removeLogo } from '@/lib/tenants/commands/keep-logo';

export const POST = formRoute(async ({ actor, params }) => {
  await removeLogo(actor);
  return `/${params.tenant}/manage/look?saved=look-draft`;
});
