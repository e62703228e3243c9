import { answerWith } from '@/lib/open-data/answer.next';
import { apiRoute } from '@/lib/open-data/door.next';
import { offerDocument } from '@/lib/public-api/model/present';
import { JSON_TYPE, readings } from '@/lib/public-api/model/readings';
import { openOffer } from '@/lib/public-api/queries/open-offers';

/** One offer, with all that its page says and the addresses of its parts. */
export const { GET, OPTIONS } = apiRoute<{ tenant: string; offer: string }>(readings.offer, async (call) =>
  answerWith(call, offerDocument(call, await openOffer(call.actor, call.params.offer)), { type: JSON_TYPE }),
);
