import { formRoute } from '@/lib/forms.next';
import { answerQuote } from '@/lib/quotes/commands/answer-quote';

export const POST = formRoute(async ({ actor, form, params }) => {
  await answerQuote(actor, { quoteId: form.get('quoteId'), answer: form.get('answer') });
  return `/${params.tenant}/account/quotes?saved=quote`;
});
