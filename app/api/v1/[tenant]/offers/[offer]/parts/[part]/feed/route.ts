import { one } from '@/lib/errors';
import { answerText } from '@/lib/open-data/answer.next';
import { apiRoute } from '@/lib/open-data/door.next';
import { talkFeed } from '@/lib/public-api/model/feeds';
import { feeds } from '@/lib/public-api/model/readings';
import { newestContributions } from '@/lib/public-api/queries/newest-contributions';
import { openOffer } from '@/lib/public-api/queries/open-offers';
import { speakerOf } from '@/lib/public-api/speaker.next';
import { ATOM, atomOf, FEED_LENGTH } from '@/lib/public-api/writers/atom';

type Params = { tenant: string; offer: string; part: string };

/** What was said last in one part of an offer, as Atom. */
export const { GET, OPTIONS } = apiRoute<Params>(feeds.part, async (call) => {
  const offer = await openOffer(call.actor, call.params.offer);
  const part = one(
    offer.formats.filter(({ slug }) => slug === call.params.part),
    'format',
  );
  const said = await newestContributions(call.actor, { offerId: offer.id, part: part.slug, limit: FEED_LENGTH });
  return answerText(call, atomOf(talkFeed(speakerOf(call), { offer, part }, said)), ATOM);
});
