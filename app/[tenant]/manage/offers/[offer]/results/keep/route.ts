import { formRoute } from '@/lib/forms.next';
import { keepResult } from '@/lib/results/commands/keep-result';
import { resultIn } from '@/lib/results/model';

export const POST = formRoute(async ({ actor, form, params }) => {
  const { slug } = await keepResult(actor, resultIn(form));
  return `/${params.tenant}/manage/offers/${slug}/results?saved=result`;
});
