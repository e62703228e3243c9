import { supportAnnotation } from '@/lib/annotations/commands/support-annotation';
import { formRoute } from '@/lib/forms.next';
import { localPath } from '@/lib/identity/model';

export const POST = formRoute(async ({ actor, form, params }) => {
  await supportAnnotation(actor, Object.fromEntries(form));
  return localPath(params.tenant, form.get('back'));
});
