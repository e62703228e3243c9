import { formRoute } from '@/lib/forms.next';
import { valuesIn } from '@/lib/offers/model/form';
import { keepTheme } from '@/lib/themes/commands/keep-theme';

export const POST = formRoute(async ({ actor, form, params }) => {
  const { slug } = await keepTheme(actor, valuesIn(form));
  return `/${params.tenant}/manage/offers/${slug}/results/themes?saved=theme`;
});
