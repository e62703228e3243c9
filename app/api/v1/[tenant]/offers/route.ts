import { answerWith } from '@/lib/open-data/answer.next';
import { apiRoute } from '@/lib/open-data/door.next';
import { PAGE } from '@/lib/open-data/model/parameters';
import { offerList } from '@/lib/public-api/model/present';
import { JSON_TYPE, readings } from '@/lib/public-api/model/readings';
import { openOffers } from '@/lib/public-api/queries/open-offers';

/** A page of a town's published offers. */
export const { GET, OPTIONS } = apiRoute(readings.offers, async (call) => {
  const { limit = PAGE, ...wish } = call.asked;
  const page = await openOffers(call.actor, { ...wish, limit });
  return answerWith(call, offerList(call, page), { type: JSON_TYPE });
});
