import { answerText } from '@/lib/open-data/answer.next';
import { apiRoute } from '@/lib/open-data/door.next';
import { talkFeed } from '@/lib/public-api/model/feeds';
import { feeds } from '@/lib/public-api/model/readings';
import { newestContributions } from '@/lib/public-api/queries/newest-contributions';
import { openOffer } from '@/lib/public-api/queries/open-offers';
import { speakerOf } from '@/lib/public-api/speaker.next';
import { ATOM, atomOf, FEED_LENGTH } from '@/lib/public-api/writers/atom';

/** What was said last in an offer, as Atom. */
export const { GET, OPTIONS } = apiRoute<{ tenant: string; offer: string }>(feeds.offer, async (call) => {
  const offer = await openOffer(call.actor, call.params.offer);
  const said = await newestContributions(call.actor, { offerId: offer.id, limit: FEED_LENGTH });
  return answerText(call, atomOf(talkFeed(speakerOf(call), { offer }, said)), ATOM);
});
