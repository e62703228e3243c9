import { formRoute } from '@/lib/forms.next';
import { objectAsAuthor } from '@/lib/moderation/commands/object';

export const POST = formRoute(async ({ actor, form, params }) => {
  await objectAsAuthor(actor, Object.fromEntries(form));
  return `/${params.tenant}/decisions/${form.get('decisionId')}?objected=1`;
});
