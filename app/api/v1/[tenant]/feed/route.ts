import { answerText } from '@/lib/open-data/answer.next';
import { apiRoute } from '@/lib/open-data/door.next';
import { offersFeed } from '@/lib/public-api/model/feeds';
import { newestOffers } from '@/lib/public-api/queries/open-offers';
import { speakerOf } from '@/lib/public-api/speaker.next';
import { ATOM, atomOf, FEED_LENGTH } from '@/lib/public-api/writers/atom';

/** What a town published last, as Atom. */
export const { GET, OPTIONS } = apiRoute({ accepts: [] }, async (call) =>
  answerText(call, atomOf(offersFeed(speakerOf(call), await newestOffers(call.actor, FEED_LENGTH))), ATOM),
);
