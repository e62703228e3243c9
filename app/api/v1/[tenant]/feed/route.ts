import { answerText } from '@/lib/open-data/answer.next';
import { apiRoute } from '@/lib/open-data/door.next';
import { offersFeed } from '@/lib/public-api/model/feeds';
import { narrowedBy, queryOf } from '@/lib/public-api/model/following';
import { feeds } from '@/lib/public-api/model/readings';
import { newestAround } from '@/lib/public-api/queries/newest-around';
import { newestOffers } from '@/lib/public-api/queries/open-offers';
import { speakerOf } from '@/lib/public-api/speaker.next';
import { ATOM, atomOf, FEED_LENGTH } from '@/lib/public-api/writers/atom';

/** What a town published last, on a topic or around a place where that is asked, as Atom. A place is kept nowhere. */
export const { GET, OPTIONS } = apiRoute(feeds.town, async (call) => {
  const narrowed = narrowedBy(call.asked);
  const { around } = narrowed;
  const [offers, entries] = await Promise.all([
    newestOffers(call.actor, FEED_LENGTH, narrowed),
    around ? newestAround(call.actor, { ...narrowed, around }, FEED_LENGTH) : [],
  ]);
  const at = { ...speakerOf(call), self: `${call.root}/feed${queryOf(narrowed)}` };
  const feed = offersFeed(at, { offers, around: entries }, narrowed);
  return answerText(call, atomOf({ ...feed, entries: feed.entries.slice(0, FEED_LENGTH) }), ATOM);
});
