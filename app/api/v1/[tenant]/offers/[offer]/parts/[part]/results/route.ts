import { answerWith } from '@/lib/open-data/answer.next';
import { apiRoute } from '@/lib/open-data/door.next';
import { partAddress } from '@/lib/public-api/model/present';
import { resultsDocument } from '@/lib/public-api/model/present-results';
import { JSON_TYPE, readings } from '@/lib/public-api/model/readings';
import { openPart, openResults } from '@/lib/public-api/queries/open-part';

type Params = { tenant: string; offer: string; part: string };

/** The results of a survey, as public as on its page. */
export const { GET, OPTIONS } = apiRoute<Params>(readings.results, async (call) => {
  const survey = await openPart(call.actor, call.params, 'answer');
  const results = await openResults(call.actor, survey, call.language);
  return answerWith(call, resultsDocument(results, partAddress(call, call.params)), { type: JSON_TYPE });
});
