import { formRoute } from '@/lib/forms.next';
import { dropLook } from '@/lib/tenants/commands/try-look';

export const POST = formRoute(async ({ actor, params }) => {
  await dropLook(actor);
  return `/${params.tenant}/manage/look?saved=look-dropped`;
});
