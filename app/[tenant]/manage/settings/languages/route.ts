import { formRoute } from '@/lib/forms.next';
import { chooseLanguages } from '@/lib/tenants/commands/choose-languages';

export const POST = formRoute(async ({ actor, form, params }) => {
  await chooseLanguages(actor, { languages: form.getAll('languages'), first: form.get('first') });
  return `/${params.tenant}/manage/settings?saved=languages`;
});
