import { formRoute } from '@/lib/forms.next';
import { objectAsReporter } from '@/lib/moderation/commands/object';

export const POST = formRoute(async ({ actor, form, params }) => {
  await objectAsReporter(actor, Object.fromEntries(form));
  return `/${params.tenant}/notices/${form.get('noticeId')}?objected=1`;
});
