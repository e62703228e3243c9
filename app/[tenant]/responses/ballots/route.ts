import { jsonRoute } from '@/lib/json-route.next';
import { issueBallot } from '@/lib/surveys/commands/issue-ballot';
import { written } from '@/lib/surveys/model/ballot';

/** Where a page has a ballot signed unseen, before it hands in answers with it. */
export const POST = jsonRoute(async ({ actor, input }) => ({
  signature: written(await issueBallot(await actor(), input)),
}));
