import { localInput } from '@/lib/offers/model/dates';
import type { FormValues } from '@/lib/offers/model/form';
import { hoursForForm } from '@/lib/offers/model/hours';
import type { OfferPage } from '@/lib/offers/queries';

/** What the form of an instance starts with. Dates that are the offer's own are left empty, so that they go on following it. */
export const instanceValues = (
  instance: OfferPage['formats'][number],
  offer: OfferPage,
  invited: readonly string[],
): FormValues => ({
  title: instance.title,
  requiredTrust: instance.requiredTrust,
  residentsOnly: instance.residentsOnly ? '1' : '',
  reviewsFirst: instance.reviewsFirst ? '1' : '',
  ...hoursForForm(instance.hours),
  writers: instance.writers,
  invited: invited.join('\n'),
  opensAt: instance.opensAt.getTime() === offer.opensAt.getTime() ? '' : localInput(instance.opensAt),
  closesAt: instance.closesAt.getTime() === offer.closesAt.getTime() ? '' : localInput(instance.closesAt),
});
