import { formRoute } from '@/lib/forms.next';
import { removeQuestion } from '@/lib/surveys/commands/library';

export const POST = formRoute(async ({ actor, form, params }) => {
  await removeQuestion(actor, { key: form.get('key') });
  return `/${params.tenant}/manage/questions?saved=library`;
});
