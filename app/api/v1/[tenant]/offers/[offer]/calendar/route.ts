import { answerText } from '@/lib/open-data/answer.next';
import { apiRoute } from '@/lib/open-data/door.next';
import { eventsOf } from '@/lib/public-api/model/feeds';
import { feeds } from '@/lib/public-api/model/readings';
import { openOffer } from '@/lib/public-api/queries/open-offers';
import { speakerOf } from '@/lib/public-api/speaker.next';
import { CALENDAR, calendarOf } from '@/lib/public-api/writers/calendar';

/** When one can take part in an offer, and its steps, as iCalendar. */
export const { GET, OPTIONS } = apiRoute<{ tenant: string; offer: string }>(feeds.calendar, async (call) => {
  const offer = await openOffer(call.actor, call.params.offer);
  return answerText(call, calendarOf(offer.title, eventsOf(speakerOf(call), offer)), CALENDAR);
});
