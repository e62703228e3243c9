import { formRoute } from '@/lib/forms.next';
import { discardOffer } from '@/lib/offers/commands/discard-offer';

export const POST = formRoute(async ({ actor, form, params }) => {
  await discardOffer(actor, { offerId: form.get('offerId') });
  return `/${params.tenant}/manage?saved=discarded`;
});
