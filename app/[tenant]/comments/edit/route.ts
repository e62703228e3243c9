import { formRoute } from '@/lib/forms.next';
import { localPath } from '@/lib/identity/model';
import { editComment } from '@/lib/threads/commands/change-comment';

export const POST = formRoute(async ({ actor, form, params }) => {
  await editComment(actor, Object.fromEntries(form));
  return localPath(params.tenant, form.get('back'));
});
