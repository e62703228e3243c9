import { formRoute } from '@/lib/forms.next';
import { valuesIn } from '@/lib/offers/model/form';
import { removeStep } from '@/lib/results/commands/keep-steps';

export const POST = formRoute(async ({ actor, form, params }) => {
  const { slug } = await removeStep(actor, valuesIn(form));
  return `/${params.tenant}/manage/offers/${slug}/results?saved=step`;
});
