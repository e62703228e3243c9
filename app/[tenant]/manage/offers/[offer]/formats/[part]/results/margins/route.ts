import { formRoute } from '@/lib/forms.next';
import { setMargins } from '@/lib/surveys/commands/set-margins';

export const POST = formRoute<{ tenant: string; offer: string; part: string }>(async ({ actor, form, params }) => {
  await setMargins(actor, { formatId: form.get('formatId'), margins: form.get('margins') });
  const { tenant, offer, part } = params;
  return `/${tenant}/manage/offers/${offer}/formats/${part}/results?weighted=1#weighting`;
});
