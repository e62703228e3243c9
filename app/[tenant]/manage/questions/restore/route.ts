import { formRoute } from '@/lib/forms.next';
import { restoreQuestion } from '@/lib/surveys/commands/library';

export const POST = formRoute(async ({ actor, form, params }) => {
  await restoreQuestion(actor, { key: form.get('key') });
  return `/${params.tenant}/manage/questions?saved=library`;
});
