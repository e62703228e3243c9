import { answerText } from '@/lib/open-data/answer.next';
import { apiRoute } from '@/lib/open-data/door.next';
import { eventsOf } from '@/lib/public-api/model/feeds';
import { newestOffers } from '@/lib/public-api/queries/open-offers';
import { speakerOf } from '@/lib/public-api/speaker.next';
import { CALENDAR, calendarOf } from '@/lib/public-api/writers/calendar';

/** A calendar that follows a town has its newest offers; those before them are over. */
const OFFERS = 200;

/** When one can take part in a town, as iCalendar. */
export const { GET, OPTIONS } = apiRoute({ accepts: [] }, async (call) => {
  const at = speakerOf(call);
  const offers = await newestOffers(call.actor, OFFERS);
  const events = offers.flatMap((offer) => eventsOf(at, { ...offer, formats: [] }));
  return answerText(call, calendarOf(at.say('feeds.calendar', { town: call.tenant.name }), events), CALENDAR);
});
