import { answerWith } from '@/lib/open-data/answer.next';
import { apiRoute } from '@/lib/open-data/door.next';
import { landingPage } from '@/lib/open-data/model/documents';
import { resources } from '@/lib/open-data/model/resources';

/** Where a municipality's open data begins. */
export const { GET, OPTIONS } = apiRoute(resources.landing, async (call) =>
  answerWith(call, landingPage(call, call.tenant), resources.landing),
);
