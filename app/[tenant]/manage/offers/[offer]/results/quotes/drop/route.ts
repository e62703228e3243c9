import { formRoute } from '@/lib/forms.next';
import { valuesIn } from '@/lib/offers/model/form';
import { dropQuote } from '@/lib/quotes/commands/drop-quote';

export const POST = formRoute(async ({ actor, form, params }) => {
  const { slug } = await dropQuote(actor, valuesIn(form));
  return `/${params.tenant}/manage/offers/${slug}/results/themes?saved=quote-dropped#quotes`;
});
