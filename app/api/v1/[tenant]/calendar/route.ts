import { answerText } from '@/lib/open-data/answer.next';
import { apiRoute } from '@/lib/open-data/door.next';
import { eventsOf, narrowedName } from '@/lib/public-api/model/feeds';
import { narrowedBy } from '@/lib/public-api/model/following';
import { feeds } from '@/lib/public-api/model/readings';
import { newestOffers } from '@/lib/public-api/queries/open-offers';
import { speakerOf } from '@/lib/public-api/speaker.next';
import { CALENDAR, calendarOf } from '@/lib/public-api/writers/calendar';

/** A calendar that follows a town has its newest offers; those before them are over. */
const OFFERS = 200;

/** When one can take part in a town, on a topic or around a place where that is asked, as iCalendar. */
export const { GET, OPTIONS } = apiRoute(feeds.townCalendar, async (call) => {
  const at = speakerOf(call);
  const narrowed = narrowedBy(call.asked);
  const offers = await newestOffers(call.actor, OFFERS, narrowed);
  const events = offers.flatMap((offer) => eventsOf(at, { ...offer, formats: [] }));
  const title = at.say('feeds.calendar', { town: call.tenant.name }) + narrowedName(at, narrowed);
  return answerText(call, calendarOf(title, events), CALENDAR);
});
