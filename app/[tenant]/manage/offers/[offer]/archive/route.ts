import { formRoute } from '@/lib/forms.next';
import { archiveOffer } from '@/lib/offers/commands/archive-offer';

export const POST = formRoute(async ({ actor, form, params }) => {
  const archive = form.get('archive');
  const { slug } = await archiveOffer(actor, { offerId: form.get('offerId'), archive });
  return `/${params.tenant}/manage/offers/${slug}/publish?saved=${archive === 'no' ? 'unarchived' : 'archived'}`;
});
