import { answerWith } from '@/lib/open-data/answer.next';
import { apiRoute } from '@/lib/open-data/door.next';
import { definitionOf } from '@/lib/open-data/model/definition';
import { resources } from '@/lib/open-data/model/resources';

/** The interface's definition, for programs that find their way by it. */
export const { GET, OPTIONS } = apiRoute(resources.definition, async (call) =>
  answerWith(call, definitionOf(call, call.tenant.name), resources.definition),
);
