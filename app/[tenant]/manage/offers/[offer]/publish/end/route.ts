import { formRoute } from '@/lib/forms.next';
import { endPlan } from '@/lib/offers/commands/end-plan';

export const POST = formRoute(async ({ actor, form, params }) => {
  const { slug } = await endPlan(actor, Object.fromEntries(form));
  return `/${params.tenant}/manage/offers/${slug}/publish?saved=plan-ended`;
});
