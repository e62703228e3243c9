import { formRoute } from '@/lib/forms.next';
import { localPath } from '@/lib/identity/model';
import { castVote } from '@/lib/threads/commands/cast-vote';

export const POST = formRoute(async ({ actor, form, params }) => {
  await castVote(actor, Object.fromEntries(form));
  return localPath(params.tenant, form.get('back'));
});
