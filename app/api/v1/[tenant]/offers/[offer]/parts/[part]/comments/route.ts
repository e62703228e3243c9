import { answerWith } from '@/lib/open-data/answer.next';
import { apiRoute } from '@/lib/open-data/door.next';
import { PAGE } from '@/lib/open-data/model/parameters';
import { commentList, partAddress } from '@/lib/public-api/model/present';
import { JSON_TYPE, readings } from '@/lib/public-api/model/readings';
import { openComments } from '@/lib/public-api/queries/open-comments';
import { openPart } from '@/lib/public-api/queries/open-part';

type Params = { tenant: string; offer: string; part: string };

/** A page of what was said in a discussion. */
export const { GET, OPTIONS } = apiRoute<Params>(readings.comments, async (call) => {
  const { limit = PAGE, cursor } = call.asked;
  const { threadId } = await openPart(call.actor, call.params, 'comment');
  const page = await openComments(call.actor, threadId, { limit, cursor });
  return answerWith(call, commentList(call, partAddress(call, call.params), page), { type: JSON_TYPE });
});
