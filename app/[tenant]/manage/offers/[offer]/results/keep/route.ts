import { formRoute } from '@/lib/forms.next';
import { valuesIn } from '@/lib/offers/model/form';
import { keepResult } from '@/lib/results/commands/keep-result';

export const POST = formRoute(async ({ actor, form, params }) => {
  const { slug } = await keepResult(actor, valuesIn(form));
  return `/${params.tenant}/manage/offers/${slug}/results?saved=result`;
});
