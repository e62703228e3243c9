import { giveFeedback } from '@/lib/feedback/commands';
import { formRoute } from '@/lib/forms.next';
import { localPath } from '@/lib/identity/model';

export const POST = formRoute(async ({ actor, form, params }) => {
  await giveFeedback(actor, Object.fromEntries(form));
  return localPath(params.tenant, form.get('back'));
});
