import { answerWith } from '@/lib/open-data/answer.next';
import { apiRoute } from '@/lib/open-data/door.next';
import { PAGE } from '@/lib/open-data/model/parameters';
import { commentList, partAddress } from '@/lib/public-api/model/present';
import { JSON_TYPE, readings } from '@/lib/public-api/model/readings';
import { openEntryComments } from '@/lib/public-api/queries/open-comments';
import { openPart } from '@/lib/public-api/queries/open-part';

type Params = { tenant: string; offer: string; part: string; entry: string };

/** A page of what was said below one entry of a map. */
export const { GET, OPTIONS } = apiRoute<Params>(readings.entryComments, async (call) => {
  const { limit = PAGE, cursor } = call.asked;
  const { entry } = call.params;
  const map = await openPart(call.actor, call.params, 'annotate');
  const page = await openEntryComments(call.actor, map, { entry, limit, cursor });
  const address = `${partAddress(call, call.params)}?annotation=${entry}`;
  return answerWith(call, commentList(call, address, page), { type: JSON_TYPE });
});
