import { formRoute } from '@/lib/forms.next';
import { publishResult } from '@/lib/results/commands/publish-result';

export const POST = formRoute(async ({ actor, form, params }) => {
  const { slug } = await publishResult(actor, { offerId: form.get('offerId') });
  return `/${params.tenant}/manage/offers/${slug}/results?saved=result-published`;
});
