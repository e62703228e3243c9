import { withdrawAnnotation } from '@/lib/annotations/commands/change-annotation';
import { formRoute } from '@/lib/forms.next';
import { localPath } from '@/lib/identity/model';

export const POST = formRoute(async ({ actor, form, params }) => {
  await withdrawAnnotation(actor, Object.fromEntries(form));
  return localPath(params.tenant, form.get('back'));
});
