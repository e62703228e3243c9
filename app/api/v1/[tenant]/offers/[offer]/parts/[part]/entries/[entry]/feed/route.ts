import { answerText } from '@/lib/open-data/answer.next';
import { apiRoute } from '@/lib/open-data/door.next';
import { talkFeed } from '@/lib/public-api/model/feeds';
import { feeds } from '@/lib/public-api/model/readings';
import { newestContributions } from '@/lib/public-api/queries/newest-contributions';
import { openEntryComments } from '@/lib/public-api/queries/open-comments';
import { openOffer } from '@/lib/public-api/queries/open-offers';
import { openPart } from '@/lib/public-api/queries/open-part';
import { speakerOf } from '@/lib/public-api/speaker.next';
import { ATOM, atomOf, FEED_LENGTH } from '@/lib/public-api/writers/atom';

type Params = { tenant: string; offer: string; part: string; entry: string };

/** What was said last below one entry of a map, as Atom. */
export const { GET, OPTIONS } = apiRoute<Params>(feeds.entry, async (call) => {
  const { entry } = call.params;
  const [offer, part] = [
    await openOffer(call.actor, call.params.offer),
    await openPart(call.actor, call.params, 'annotate'),
  ];
  // Refuses an entry that is not there, or not any more.
  await openEntryComments(call.actor, part, { entry, limit: 1 });
  const said = await newestContributions(call.actor, { offerId: offer.id, part: part.slug, entry, limit: FEED_LENGTH });
  return answerText(call, atomOf(talkFeed(speakerOf(call), { offer, part, entry }, said)), ATOM);
});
