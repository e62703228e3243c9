import { formRoute } from '@/lib/forms.next';
import { valuesIn } from '@/lib/offers/model/form';
import { removeTheme } from '@/lib/themes/commands/arrange-themes';

export const POST = formRoute(async ({ actor, form, params }) => {
  const { slug } = await removeTheme(actor, valuesIn(form));
  return `/${params.tenant}/manage/offers/${slug}/results/themes?saved=theme-removed`;
});
