import { formRoute } from '@/lib/forms.next';
import { valuesIn } from '@/lib/offers/model/form';
import { askForQuote } from '@/lib/quotes/commands/ask-for-quote';

export const POST = formRoute(async ({ actor, form, params }) => {
  const { slug } = await askForQuote(actor, valuesIn(form));
  return `/${params.tenant}/manage/offers/${slug}/results/themes?saved=quote-asked#quotes`;
});
