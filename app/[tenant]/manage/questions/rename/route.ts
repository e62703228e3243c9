import { formRoute } from '@/lib/forms.next';
import { renameQuestion } from '@/lib/surveys/commands/library';

export const POST = formRoute(async ({ actor, form, params }) => {
  await renameQuestion(actor, { key: form.get('key'), label: form.get('label') });
  return `/${params.tenant}/manage/questions?saved=library`;
});
