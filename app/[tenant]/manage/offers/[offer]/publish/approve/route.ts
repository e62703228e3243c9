import { formRoute } from '@/lib/forms.next';
import { approvePublication } from '@/lib/offers/commands/approve-publication';

export const POST = formRoute(async ({ actor, form, params }) => {
  const { slug, isPublic } = await approvePublication(actor, { offerId: form.get('offerId') });
  return `/${params.tenant}/manage/offers/${slug}/publish?saved=${isPublic ? 'published' : 'approved'}`;
});
