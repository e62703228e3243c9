import { formRoute } from '@/lib/forms.next';
import { valuesIn } from '@/lib/offers/model/form';
import { takeSuggestion } from '@/lib/themes/commands/take-suggestion';

export const POST = formRoute(async ({ actor, form, params }) => {
  const { slug } = await takeSuggestion(actor, valuesIn(form));
  return `/${params.tenant}/manage/offers/${slug}/results/themes?saved=theme-taken`;
});
