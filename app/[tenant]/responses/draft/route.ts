import { jsonRoute } from '@/lib/json-route.next';
import { keepResponseDraft } from '@/lib/surveys/commands/keep-response-draft';

/** Where the page of a survey keeps what is filled in, while somebody is at it. */
export const POST = jsonRoute(async ({ actor, input }) => ({ kept: await keepResponseDraft(await actor(), input) }));
