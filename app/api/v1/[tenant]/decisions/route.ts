import { answerWith } from '@/lib/open-data/answer.next';
import { apiRoute } from '@/lib/open-data/door.next';
import { decisionList } from '@/lib/public-api/model/present';
import { JSON_TYPE, readings } from '@/lib/public-api/model/readings';
import { openDecisions } from '@/lib/public-api/queries/open-decisions';

/** A page of what moderators decided, without names and without what was said. */
export const { GET, OPTIONS } = apiRoute(readings.decisions, async (call) =>
  answerWith(call, decisionList(call, await openDecisions(call.tenant.id, call.asked.cursor)), { type: JSON_TYPE }),
);
