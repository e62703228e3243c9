import { formRoute } from '@/lib/forms.next';
import { planPublication } from '@/lib/offers/commands/plan-publication';

export const POST = formRoute(async ({ actor, form, params }) => {
  const { slug } = await planPublication(actor, Object.fromEntries(form));
  return `/${params.tenant}/manage/offers/${slug}/publish?saved=planned`;
});
