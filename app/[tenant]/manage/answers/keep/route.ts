import { keepTemplate } from '@/lib/feedback/commands/templates';
import { formRoute } from '@/lib/forms.next';

export const POST = formRoute(async ({ actor, form, params }) => {
  await keepTemplate(actor, Object.fromEntries(form));
  return `/${params.tenant}/manage/answers?saved=template`;
});
