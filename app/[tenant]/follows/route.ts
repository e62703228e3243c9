import { followOffer } from '@/lib/follows/commands/follow-offer';
import { formRoute } from '@/lib/forms.next';
import { localPath } from '@/lib/identity/model';

export const POST = formRoute(async ({ actor, form, params }) => {
  const { slug } = await followOffer(actor, { offerId: form.get('offerId'), follow: form.get('follow') });
  const back = form.get('back');
  return back ? localPath(params.tenant, back) : `/${params.tenant}/offers/${slug}`;
});
