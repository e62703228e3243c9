import { removeTemplate } from '@/lib/feedback/commands/templates';
import { formRoute } from '@/lib/forms.next';

export const POST = formRoute(async ({ actor, form, params }) => {
  await removeTemplate(actor, { id: form.get('id') });
  return `/${params.tenant}/manage/answers?saved=template-removed`;
});
