import { formRoute } from '@/lib/forms.next';
import { publishLook } from '@/lib/tenants/commands/try-look';

export const POST = formRoute(async ({ actor, params }) => {
  await publishLook(actor);
  return `/${params.tenant}/manage/look?saved=look`;
});
