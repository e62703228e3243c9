import { jsonRoute } from '@/lib/json-route.next';
import { submitWithBallot } from '@/lib/surveys/commands/submit-with-ballot';

/** Where answers are handed in with a ballot, by a request that says nothing of who sends it. */
export const POST = jsonRoute(async ({ tenant, sender, input }) => {
  await submitWithBallot({ tenantId: tenant.id, sender }, input);
  return {};
});
