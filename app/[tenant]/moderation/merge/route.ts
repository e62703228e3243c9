import { formRoute } from '@/lib/forms.next';
import { localPath } from '@/lib/identity/model';
import { mergeContribution } from '@/lib/moderation/commands/merge-contribution';

export const POST = formRoute(async ({ actor, form, params }) => {
  await mergeContribution(actor, Object.fromEntries(form));
  return localPath(params.tenant, form.get('back'));
});
