import { formRoute } from '@/lib/forms.next';
import { setThreshold } from '@/lib/surveys/commands/set-threshold';

export const POST = formRoute(async ({ actor, form, params }) => {
  await setThreshold(actor, { threshold: form.get('threshold') });
  return `/${params.tenant}/manage/questions?saved=threshold`;
});
