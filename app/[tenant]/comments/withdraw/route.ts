import { formRoute } from '@/lib/forms.next';
import { localPath } from '@/lib/identity/model';
import { withdrawComment } from '@/lib/threads/commands/change-comment';

export const POST = formRoute(async ({ actor, form, params }) => {
  await withdrawComment(actor, Object.fromEntries(form));
  return localPath(params.tenant, form.get('back'));
});
